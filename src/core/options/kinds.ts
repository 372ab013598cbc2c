import type { Option } from '../option.ts';
import { cleanLine } from '../text.ts';
import { choiceKind } from './choice.ts';
import { fileKind } from './file.ts';
import type { Asked, OptionKind, OptionShape, OptionSuggestion } from './kind.ts';
import { listKind } from './list.ts';
import { memberKind } from './member.ts';
import { movieKind, moviesKind } from './movie.ts';
import { numberKind } from './number.ts';
import { peopleKind, personKind } from './person.ts';
import { phraseKind, phrasesKind } from './phrase.ts';
import type { Resolvers } from './resolvers.ts';
import { termsKind } from './terms.ts';
import { textKind } from './text.ts';

/** Every kind of option. Its words (what is missing, what to ask) are in `wording/options.ts`. */
const KINDS: { readonly [K in Option['kind']]: OptionKind<Extract<Option, { kind: K }>> } = {
  choice: choiceKind,
  text: textKind,
  number: numberKind,
  movie: movieKind,
  movies: moviesKind,
  person: personKind,
  people: peopleKind,
  list: listKind,
  phrase: phraseKind,
  phrases: phrasesKind,
  terms: termsKind,
  member: memberKind,
  file: fileKind,
};

// The row of an option's own kind takes that option; the type checker can't follow an index by a union.
const kindOf = (option: Option): OptionKind<Option> => KINDS[option.kind] as OptionKind<Option>;

/** How the option is filled in where there are fields. */
export const shapeOf = (option: Option): OptionShape => kindOf(option).shape(option);

/** What to offer for an option while it is typed, at most `SUGGESTIONS_MAX`. */
export const suggestValues = (
  option: Option,
  typed: string,
  resolvers: Resolvers,
): readonly OptionSuggestion[] => kindOf(option).suggest(cleanLine(typed), option, resolvers);

/**
 * The value that a text means for an option.
 * @throws UserError when it means none, or several
 */
export const readValue = (text: string, asked: Asked<Option>): unknown =>
  kindOf(asked.option).read(text, asked);
