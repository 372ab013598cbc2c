import { cleanLine } from '../core/text.ts';

/**
 * What somebody pasted: TMDB's id (`id:862`, `tmdb:862`) of whatever is asked for, its id of a film or a person in an
 * address, IMDb's number of a film (`tt0114709`), or the words of an address that name something.
 */
export type Pasted = PastedId | { readonly kind: 'text'; readonly text: string };
export interface PastedId {
  readonly kind: 'id' | 'movie' | 'person' | 'imdb';
  readonly id: number;
}

/** Longer texts hold no address that anybody pasted to ask about a film. */
const MAX_LENGTH = 1_000;

const ID = /^\s*(?:id|tmdb)\s*:\s*(\d{1,9})\s*$/i;
const IMDB = /(?<![\p{L}\p{N}])tt(\d{5,9})(?![\p{L}\p{N}])/iu;
const TMDB = /themoviedb\.org\/(?:[a-z-]{2,5}\/)?(movie|person)\/(\d{1,9})/i;
const ADDRESS =
  /(?:https?:\/\/|(?:www\.)?[\w.-]*(?:imdb|themoviedb|letterboxd|filmaffinity|wikipedia|justwatch|rottentomatoes|metacritic|sensacine|trakt)\.[a-z]{2,3}\/)\S+/iu;

/** What names the film in an address that searches for it. */
const PARAMETERS = ['stext', 'q', 'query', 'search', 'title', 'titulo'];
/** The part of an address behind which the film is named, though it be a number: `/film/300/`. */
const BEFORE_NAME = /^(?:film|movies?|pel[ií]cula|wiki|m)$/iu;
/** Parts of an address that name no film: what a site calls its pages, numbers, languages. */
const NO_NAME =
  /^(?:[a-z]{1,2}(?:-[a-z]{2})?|films?|movies?|titles?|names?|wiki|pel[ií]culas?|actor|director|reviews?|cast|search|(?:film|movie|nm|pelicula-)?\d+)$/iu;
const EXTENSION = /\.(?:html?|php|aspx?)$/i;
/** `862-toy-story`, `El_padrino_(película_de_1972)`: what stands around a title. */
const NUMBER_BEFORE = /^\d+-(?=\p{L})/u;
const WHAT_IT_IS = /\((?:pel[ií]cula|film|movie)(?:[ _]de)?[ _]?(\d{4})?\)/giu;
/** What sites add to the title of a page that is shared with its address. */
const SITE = /[-|–—·]\s*(?:imdb|tmdb|the movie database|letterboxd|filmaffinity|wikipedia).*$/iu;

/** The TMDB id that a text like `id:862` is, or undefined. */
export function typedId(text: string): number | undefined {
  const digits = ID.exec(text)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** What was pasted, or undefined when it is only words. */
export function readPasted(text: string): Pasted | undefined {
  const line = cleanLine(text.slice(0, MAX_LENGTH));
  const id = typedId(line);
  if (id !== undefined) return { kind: 'id', id };
  const imdb = IMDB.exec(line)?.[1];
  if (imdb !== undefined) return { kind: 'imdb', id: Number(imdb) };
  const [, what, tmdb] = TMDB.exec(line) ?? [];
  if (what !== undefined) {
    return { kind: what.toLowerCase() === 'person' ? 'person' : 'movie', id: Number(tmdb) };
  }
  const address = ADDRESS.exec(line)?.[0];
  if (address === undefined) return undefined;
  const beside = line.replace(address, ' ').replace(SITE, '').trim();
  return { kind: 'text', text: nameIn(address) ?? beside };
}

/** The words of an address that name a film or a person. */
function nameIn(address: string): string | undefined {
  const whole = address.includes('://') ? address : `https://${address}`;
  if (!URL.canParse(whole)) return undefined;
  const { searchParams, pathname } = new URL(whole);
  const asked = PARAMETERS.map((name) => searchParams.get(name)).find(Boolean);
  if (asked) return asked;
  const parts = pathname.split('/').map((part) => decoded(part).replace(EXTENSION, ''));
  const part =
    parts[parts.findIndex((name) => BEFORE_NAME.test(name)) + 1 || parts.length] ||
    parts.findLast((name) => name !== '' && !NO_NAME.test(name));
  return part
    ?.replace(NUMBER_BEFORE, '')
    .replace(WHAT_IT_IS, ' $1')
    .replace(/[-_+]+/g, ' ')
    .trim();
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    // A percent sign that begins nothing: as it stands.
    return segment;
  }
}
