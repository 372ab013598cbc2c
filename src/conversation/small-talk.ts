import type { Interpretation } from '../core/dispatcher.ts';
import type { Action } from '../reply/actions.ts';
import { text } from '../reply/blocks.ts';
import { OUTSIDE, type Outside } from '../wording/not-known.ts';
import { SMALL_TALK, type SmallTalk } from '../wording/small-talk.ts';

/**
 * A sentence that needs no command; `data` is empty, as for all that is about no film.
 * @param actions what can be pressed under it
 */
export const say = (sentence: string, actions: readonly Action[] = []): Interpretation => ({
  kind: 'say',
  reply: { data: {}, blocks: [text(sentence)], ...(actions.length > 0 && { actions }) },
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
