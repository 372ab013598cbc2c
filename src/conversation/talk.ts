import type { Interpretation } from '../core/dispatcher.ts';
import type { RunTarget } from '../reply/actions.ts';
import { button } from '../reply/actions.ts';
import { text } from '../reply/blocks.ts';
import { OUTSIDE, type Outside, SMALL_TALK, type SmallTalk } from '../wording/talk.ts';

/** A sentence that needs no command; `data` is empty, as for all that is about no film. */
export const say = (sentence: string, help?: RunTarget): Interpretation => ({
  kind: 'say',
  reply: {
    data: {},
    blocks: [text(sentence)],
    ...(help && { actions: [button(`/${help.command}`, help)] }),
  },
});

/** One of the sentences for a kind of small talk; the same words get the same one. */
export function smallTalk(intent: string, message: string): Interpretation | undefined {
  if (!Object.hasOwn(SMALL_TALK, intent)) return undefined;
  const sentences = SMALL_TALK[intent as SmallTalk];
  const sum = [...message].reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0);
  return say(sentences[sum % sentences.length] ?? sentences[0]);
}

/** What the bot says of what it can't know. */
export const outside = (intent: string, coveredUntil: string): Interpretation | undefined =>
  Object.hasOwn(OUTSIDE, intent) ? say(OUTSIDE[intent as Outside](coveredUntil)) : undefined;
