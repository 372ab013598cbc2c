import { fold } from '../../core/text.ts';
import { GENRE_NAMES } from '../../spanish/genre-words.ts';
import { best, isTalk } from '../intents/kinds.ts';
import type { Thread } from '../memory/thread.ts';
import { SURE } from '../thresholds.ts';
import type { FilterMention } from './filter-mentions.ts';
import type { Understanding } from './understanding.ts';
import type { Message } from './words.ts';

/**
 * Whether a message is a title typed in full, whatever else its words could mean; small talk and genres excepted.
 * @param thread what was said before
 */
export function isExactTitle(
  line: string,
  message: Message,
  { request }: Pick<Thread, 'request'>,
  { finder, classifier, readFilters, isCommon }: Understanding,
): boolean {
  // A look-up of the words as they stand, which tells most messages from titles at hardly any cost.
  if (finder.moviesTitled(line).length === 0) return false;
  const [movie] = finder.movies(line, 1);
  if (!movie || fold(movie.matched) !== fold(line)) return false;
  const words = message.words.length;
  const [filter] = readFilters(message.plain);
  const named = filter?.option === 'tema' || filter?.option === 'saga' || misspelt(filter);
  if (filter && !named && words <= 2 && filter.end - filter.start === message.plain.length)
    return false;
  const spelled = message.words.map((word) => word.spelled);
  // What somebody says to be polite is made of words that people say to be polite.
  if (words > 2 || !spelled.every(classifier.knows)) return true;
  const { intent, confidence } = best(classifier.classify(spelled));
  const answers = REACTION.test(intent) && request === undefined;
  const sure = SERVICE.test(intent) ? SURE_OF_SERVICE : SURE;
  return answers || !(isTalk(intent) && confidence > sure);

  /** "Polisse" is no slip of "policial". */
  function misspelt(one: FilterMention | undefined): boolean {
    return (
      one?.option === 'genero' &&
      !one.text.split(' ').every((word) => isCommon(word) || GENRE_NAMES.includes(one.text))
    );
  }
}

/** What the bot does or can't: hardly asked for in two words that happen to be a title, "Cuenta conmigo". */
const SERVICE = /^(?:fuera_|ayuda$|comunidad$)/;
const SURE_OF_SERVICE = 0.9;

/** What people only say of what was said before: "¡preciosa!", "no". */
const REACTION = /^(?:elogio|cumplido|queja|insulto|ok|risa)$/;
