import * as mistakes from '../wording/mistakes.ts';
import type { UserError } from './errors.ts';
import { type Action, type Choice, type Reply, text } from '../reply/reply.ts';
import { fitsInButton } from './target.ts';

/** What the person reads of a mistake: its sentence, and its ways out as one menu. */
export function errorReply(error: UserError): Reply {
  const choices: Choice[] = error.suggestions.flatMap(({ label, target }) =>
    target && fitsInButton(target) ? [{ label, target }] : [],
  );
  const actions: Action[] =
    choices.length === 0 ? [] : [{ kind: 'menu', placeholder: mistakes.MENU_PLACEHOLDER, choices }];
  return {
    data: null,
    blocks: [text(error.message)],
    actions,
    error: {
      codigo: error.code,
      mensaje: error.message,
      sugerencias: error.suggestions.map(({ label }) => label),
    },
  };
}

/** What the person reads when the fault is ours: an id to quote, and nothing of the inside. */
export function internalErrorReply(id: string): Reply {
  const mensaje = mistakes.internalError(id);
  return {
    data: null,
    blocks: [text(mensaje)],
    error: { codigo: 'error_interno', mensaje, sugerencias: [] },
  };
}
