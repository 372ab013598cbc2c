import { fold } from '../core/text.ts';
import type { Found } from './grammar.ts';

/** A service that films are watched on, as people know it; JustWatch has some in several editions. */
export interface StreamingService {
  /** TMDB's number of its best known edition: buttons and what people keep hold it. */
  readonly id: number;
  readonly name: string;
  /** Folded; what people call it, its own name first. */
  readonly words: readonly string[];
}

/** Id, name, what JustWatch has called it, and what else people call it; all folded but the name. */
const KNOWN: readonly (readonly [id: number, name: string, listed: string, words: string])[] = [
  [8, 'Netflix', 'netflix', 'netflis,nexflix'],
  [119, 'Prime Video', 'amazon prime video,prime video', 'prime,amazon prime,amazon'],
  [337, 'Disney+', 'disney plus,disney', 'disneyplus'],
  [1899, 'HBO Max', 'hbo max,max,hbo', 'hbomax'],
  [350, 'Apple TV+', 'apple tv plus', 'apple tv,apple'],
  [2, 'Apple TV (tienda)', 'apple itunes', 'itunes'],
  [531, 'Paramount+', 'paramount plus', 'paramount'],
  [149, 'Movistar Plus+', 'movistar plus', 'movistar'],
  [11, 'MUBI', 'mubi', ''],
  [63, 'Filmin', 'filmin', ''],
  [1773, 'SkyShowtime', 'skyshowtime', 'sky showtime'],
  [393, 'FlixOlé', 'flixole', 'flix ole'],
  [541, 'RTVE Play', 'rtve play,rtve', 'television espanola'],
  [62, 'Atresplayer', 'atres player,atresplayer', ''],
  [167, 'Claro video', 'claro video', 'claro'],
  [457, 'ViX', 'vix', ''],
  [619, 'Star+', 'star plus', ''],
  [283, 'Crunchyroll', 'crunchyroll', ''],
  [300, 'Pluto TV', 'pluto tv', 'pluto'],
  [538, 'Plex', 'plex', ''],
  [35, 'Rakuten TV', 'rakuten tv', 'rakuten'],
  [192, 'YouTube', 'youtube', ''],
  [3, 'Google Play', 'google play movies,google play', ''],
  [10, 'Amazon Video (tienda)', 'amazon video', ''],
];

const listOf = (words: string): string[] => words.split(',').filter((word) => word !== '');

const FAMILIES = KNOWN.map(([id, name, listed, words]) => ({
  service: { id, name, words: [...new Set([fold(name), ...listOf(listed), ...listOf(words)])] },
  listed: listOf(listed),
}));

const BY_ID = new Map(FAMILIES.map(({ service }) => [service.id, service]));
const BY_NAME = new Map(
  FAMILIES.flatMap(({ service, listed }) => listed.map((name) => [name, service] as const)),
);

/** The services that everybody knows, the most used first. */
export const KNOWN_SERVICES: readonly StreamingService[] = FAMILIES.map(({ service }) => service);

/** "Netflix Standard with Ads" is Netflix. */
const EDITION = / (?:(?:basic|standard) )?with ads$/;

/** The service that one of JustWatch's, by its number and name, is an edition of; itself where nobody knows better. */
export function serviceOf(id: number, name: string): StreamingService {
  const folded = fold(name);
  return BY_ID.get(id) ?? BY_NAME.get(folded.replace(EDITION, '')) ?? { id, name, words: [folded] };
}

/** Stands for the services that somebody, or their group, named as their own: no number of TMDB's. */
export const OWN_SERVICES: StreamingService = {
  id: 0,
  name: 'mis servicios',
  words: [
    'mis servicios',
    'nuestros servicios',
    'mis plataformas',
    'nuestras plataformas',
    'lo que tengo',
    'lo que tenemos',
    'lo mio',
    'lo nuestro',
  ],
};

/** Words that name nothing else. */
const PLAIN =
  /^(?:netfli[xs]|nexflix|hbo|hbo max|hbomax|disney plus|disneyplus|prime video|amazon prime|amazon prime video|mubi|filmin|skyshowtime|sky showtime|flixole|flix ole|pluto tv|paramount plus|apple tv|apple tv plus|movistar plus|crunchyroll|rtve play|atresplayer|claro video|star plus|rakuten tv|mis servicios|nuestros servicios|mis plataformas|nuestras plataformas)$/;
/** What any other stands after, since "max", "prime" and "disney" are words of titles and studios too. */
const WITHIN = /(?:^|[^a-z])(?:en|por|desde|tenemos|tengo)(?: (?:el|la|mi))? $/u;
/** "En Netflix o en Max": what is joined to one that is sure is one. */
const JOINED = /(?:^|[^a-z])(?:y|e|o|u|ni)(?: en)? $|, $/u;

/** Of what may be names of services in a `plain` text, those that are. */
export function servicesMeant<T>(text: string, found: readonly Found<T>[]): readonly Found<T>[] {
  const meant: Found<T>[] = [];
  for (const one of found) {
    const before = text.slice(0, one.start);
    const last = meant.at(-1);
    const joined = last !== undefined && JOINED.test(text.slice(last.end, one.start));
    if (PLAIN.test(text.slice(one.start, one.end)) || WITHIN.test(before) || joined)
      meant.push(one);
  }
  return meant;
}
