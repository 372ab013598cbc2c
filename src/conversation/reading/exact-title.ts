import { fold } from '../../core/text.ts';
import { best, isTalk } from '../intents/kinds.ts';
import { SURE } from '../thresholds.ts';
import type { Understanding } from './services.ts';
import type { Message } from './words.ts';

/** Whether a message is a title typed in full, whatever else its words could mean; small talk and genres excepted. */
export function isExactTitle(
  line: string,
  message: Message,
  { finder, classifier, readFilters }: Understanding,
): boolean {
  // A look-up of the words as they stand, which tells most messages from titles at hardly any cost.
  if (finder.moviesTitled(line).length === 0) return false;
  const [movie] = finder.movies(line, 1);
  if (!movie || fold(movie.matched) !== fold(line)) return false;
  const words = message.words.length;
  const [filter] = readFilters(message.plain);
  const named = filter?.option === 'tema' || filter?.option === 'saga';
  if (filter && !named && words <= 2 && filter.end - filter.start === message.plain.length)
    return false;
  const spelled = message.words.map((word) => word.spelled);
  // What somebody says to be polite is made of words that people say to be polite.
  if (words > 2 || !spelled.every(classifier.knows)) return true;
  const { intent, confidence } = best(classifier.classify(spelled));
  return !(isTalk(intent) && confidence > SURE);
}
