import { everyMatch } from '../../core/text.ts';
import { parseEpoch, yearsOf } from '../../spanish/epochs.ts';
import { plain } from '../../spanish/grammar.ts';
import type { NameMention } from './name-mentions.ts';
import type { Reference } from './references.ts';
import type { Described } from './understanding.ts';
import type { Message, Word } from './words.ts';

/** What a message says of a film in place of its title: "la de Nicole Kidman", "la del barco". */
export interface Description {
  readonly start: number;
  readonly end: number;
  /** What it says, without "la de". */
  readonly text: string;
}

const QUESTION =
  '(?:cuant|que |quien|como |de que|de quien|cuando|donde|en que|a que|cual|digo|es |era |fue |tiene|dura|se llama)';
const DESCRIPTION = new RegExp(
  `(?<![a-z])(?:la|el|esa|aquella)(?: (?:pelicula|vieja|nueva|original))? (?:de|del|con|donde|en (?:la )?que|en donde|sobre|que (?:sale|salen|trata|va|tiene))(?: (?:sale|salen|hay|esta))?(?: (?:la|el|los|las|un|una|unos|unas))? (?!que )(.{2,60}?)(?= ${QUESTION}| ?[,?.!;:]|$)`,
  'gu',
);

/** The descriptions in a message. */
export const findDescriptions = ({ plain: text }: Message): Description[] =>
  everyMatch(text, DESCRIPTION).map((match) => ({
    start: match.index,
    end: match.index + match[0].trimEnd().length,
    text: (match[1] ?? '').trim(),
  }));

/** So many first letters tell that two words are forms of one. */
const STEM = 5;
const WORD_MIN = 4;
const PERSON_SAID = 2;
/** Words that say nothing of a film. */
const SAYS_NOTHING = new Set(
  'pelicula peliculas film esta esas estas aquella mismo misma actor actriz director'.split(' '),
);

const stem = (word: string): string => word.slice(0, STEM);
const stemsOf = (text: string): ReadonlySet<string> =>
  new Set((plain(text).match(/[\p{L}\p{N}]+/gu) ?? []).map(stem));

/** A film that may be meant, by what is known of it. */
export interface Candidate extends Described {
  readonly year: number;
}

/**
 * Which of some films a description is of: by who is in it, by its words, or by its years.
 * @param candidates the likelier first
 * @param names that the message may hold
 * @param lastYear the last one that the catalogue knows
 */
export function recognise(
  { start, end, text }: Description,
  candidates: readonly Candidate[],
  names: readonly NameMention[],
  { words }: Message,
  lastYear: number,
): Reference | undefined {
  const epoch = parseEpoch(text);
  if (epoch) {
    const { from = 0, to = Number.POSITIVE_INFINITY } = yearsOf(epoch, lastYear);
    const fitting = candidates.filter(({ year }) => year >= from && year <= to);
    const [only] = fitting;
    return only && fitting.length === 1 ? { kind: 'movie', start, end, id: only.id } : undefined;
  }
  const inside = words.filter((word) => word.start >= start && word.end <= end);
  const people = names.filter(({ kind, from, to }) => {
    const [first, last] = [words[from], words[to - 1]];
    return kind === 'person' && first && last && first.start >= start && last.end <= end;
  });
  const scored = candidates
    .map((candidate) => {
      const stems = stemsOf(candidate.words);
      const cast = people.filter(({ id }) => candidate.people.includes(id));
      const isCast = (word: Word): boolean =>
        cast.some(({ from, to }) =>
          words.slice(from, to).some(({ start: at }) => at === word.start),
        );
      const told = inside.filter(
        (word) =>
          word.text.length >= WORD_MIN &&
          !SAYS_NOTHING.has(word.text) &&
          !isCast(word) &&
          stems.has(stem(word.text)),
      );
      return { candidate, score: told.length + cast.length * PERSON_SAID };
    })
    .sort((a, b) => b.score - a.score);
  const [best] = scored;
  return best && best.score > 0 ? { kind: 'movie', start, end, id: best.candidate.id } : undefined;
}
