import type { RawArgs } from '../core/message.ts';
import type { Classifier } from './intents/classifier.ts';
import { best } from './intents/kinds.ts';

/** So sure each of two questions must be. */
const SURE = 0.6;
const FILM = '{pelicula}';
/** They need more than a film. */
const OF_SOMEBODY = /^dato_(?:personaje|papel)$/;

/** The fact that some words ask of a film. */
function factIn(words: readonly string[], { classify }: Pick<Classifier, 'classify'>) {
  if (words.length === 0) return undefined;
  const { intent, confidence } = best(classify(words.includes(FILM) ? words : [...words, FILM]));
  const [, fact] = intent.match(/^dato_(.+)$/) ?? [];
  return confidence >= SURE && !OF_SOMEBODY.test(intent) ? fact : undefined;
}

/**
 * "¿Quién dirigió Volver y cuánto dura?": both facts, in the order in which they are asked.
 * @param pattern what the classifier is given
 * @param args what one question asks for
 */
export function bothFacts(
  pattern: readonly string[],
  args: RawArgs,
  classifier: Pick<Classifier, 'classify'>,
): RawArgs {
  for (const [place, word] of pattern.entries()) {
    if (word !== 'y') continue;
    const first = factIn(pattern.slice(0, place), classifier);
    const second = factIn(pattern.slice(place + 1), classifier);
    if (first && second && first !== second) return { ...args, dato: first, ademas: second };
  }
  return args;
}
