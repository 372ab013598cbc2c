import { menu } from '../reply/actions.ts';
import { text } from '../reply/blocks.ts';
import type { ErrorInfo, Reply } from '../reply/reply.ts';
import type { Explanation } from './mistake.ts';
import { fitsInButton } from './target.ts';
/** The answer to a mistake. */
export interface Refusal extends Reply {
  readonly error: ErrorInfo;
}

/** What the person reads of a mistake: its sentence, and its ways out as one menu. */
export function errorReply({ code, sentence, suggestions, placeholder }: Explanation): Refusal {
  const choices = suggestions.flatMap(({ label, target }) =>
    target && fitsInButton(target) ? [{ label, target }] : [],
  );
  return {
    data: null,
    blocks: [text(sentence)],
    actions: menu(placeholder, choices),
    error: {
      codigo: code,
      mensaje: sentence,
      sugerencias: suggestions.map(({ label }) => label),
    },
  };
}
