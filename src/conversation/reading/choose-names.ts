import type { NameMention } from './name-mentions.ts';
import type { Word } from './words.ts';

/** A name below this is no stronger than the words around it. */
const LEAST_STRENGTH = 0.55;
/** What the word before a name says of its kind is worth so much strength. */
const CUE = 0.35;

/** What stands before a person, and before a film. */
const BEFORE_PERSON =
  /^(?:con|junto|dirig[a-z]+|director[a-z]*|actor|actriz|actores|hac[eí]a?n?|hizo|hicieron|sal(?:e|en|ga|gan|io|ieron)|actu[a-z]+|protagoni[a-z]+|aparec[a-z]+|aparezca[a-z]*|particip[a-z]+|trabaj[a-z]+|labur[a-z]+|esten?|coincid[a-z]+)$/;
const BEFORE_MOVIE = new Set(
  'como tipo parecida parecidas parecido similar similares a gusto gustaron gustan encanto encantaron amo vi llamada titulada titulo pelicula ver'.split(
    ' ',
  ),
);
/** "Las de Campanella": what films are called where whose they are follows. */
const FILMS = new Set(
  'pelicula peliculas cine las los otras otra todas todos mejores mejor peores peor ultima ultimas primera algo alguna algunas una uno lista filmografia cintas obra obras'.split(
    ' ',
  ),
);
/** These stand between a cue and what it tells of. */
const BETWEEN = new Set([
  'por',
  'de',
  'la',
  'el',
  'las',
  'los',
  'a',
  'al',
  'del',
  'peli',
  'pelicula',
  'que',
  'es',
]);

/**
 * Of names that overlap the strongest one, by the words that it is made of and those that stand before it.
 * @returns in the order in which they stand
 */
export function chooseNames(names: readonly NameMention[], words: readonly Word[]): NameMention[] {
  const ranked = names
    .map((name) => ({ name, strength: name.strength + cueFor(name, words, names) }))
    .filter(({ strength }) => strength >= LEAST_STRENGTH)
    .sort(
      (a, b) =>
        b.strength - a.strength ||
        b.name.to - b.name.from - (a.name.to - a.name.from) ||
        b.name.confidence - a.name.confidence,
    );
  const chosen: NameMention[] = [];
  for (const { name } of ranked) {
    const overlaps = chosen.some((other) => name.from < other.to && other.from < name.to);
    if (!overlaps) chosen.push(name);
  }
  return withoutHalves(
    chosen.sort((a, b) => a.from - b.from),
    words,
  );
}

/** "Black Mirror" is one title that nobody knows, not two films of a word each. */
function withoutHalves(names: readonly NameMention[], words: readonly Word[]): NameMention[] {
  const isHalf = ({ kind, from, to }: NameMention): boolean => kind === 'movie' && to - from === 1;
  const together = (one?: NameMention, next?: NameMention): boolean => {
    if (!one || !next || !isHalf(one) || !isHalf(next) || one.to !== next.from) return false;
    const between = (words[next.from]?.start ?? 0) - (words[one.from]?.end ?? 0);
    return between === 1;
  };
  return names.filter(
    (name, at) => !together(names[at - 1], name) && !together(name, names[at + 1]),
  );
}

function cueFor(
  { kind, from }: NameMention,
  words: readonly Word[],
  names: readonly NameMention[],
): number {
  const wordAt = (place: number): string => words[place]?.spelled ?? '';
  if (kind === 'person' && /^de$/.test(wordAt(from - 1)) && FILMS.has(wordAt(from - 2))) return CUE;
  // "Darín y Francella": who stands beside somebody is somebody.
  const beside = names.some((other) => other.kind === 'person' && other.to === from - 1);
  if (beside && /^(?:y|e|o|con)$/.test(wordAt(from - 1))) return kind === 'person' ? CUE : -CUE;
  for (let place = from - 1; place >= Math.max(0, from - 4); place--) {
    const word = wordAt(place);
    if (BEFORE_PERSON.test(word)) return kind === 'person' ? CUE : -CUE;
    if (BEFORE_MOVIE.has(word)) return kind === 'movie' ? CUE : -CUE;
    if (!BETWEEN.has(word)) return 0;
  }
  return 0;
}
