import { isCountry } from '../../spanish/title-regions.ts';
import type { MovieAnswer } from './answer.ts';
import { ACCESS, type FilmRow } from './jsonl-row.ts';

/** What is appended to a film's own data; TMDB takes up to twenty. */
export const APPENDED = [
  'credits',
  'keywords',
  'external_ids',
  'alternative_titles',
  'translations',
  'release_dates',
  'watch/providers',
].join(',');

/** Titles that no cinema showed, or that are written in other letters: TMDB says so in `type`. */
const UNSHOWN = /working|literal|informal|romani|translit|abbrev/i;

/**
 * What is kept of TMDB's answer about a film: what the catalogue is made of.
 * @param regions whose services are kept, besides those of the Spanish-speaking countries
 * @returns undefined for a film that has no title, or no date anywhere
 */
export function filmRow(
  answer: MovieAnswer,
  fetchedAt: string,
  regions: ReadonlySet<string>,
): FilmRow | undefined {
  const title = answer.title || answer.original_title;
  const releaseDate = dateOf(answer);
  if (title === '' || releaseDate === undefined) return undefined;
  const { credits } = answer;
  return {
    id: answer.id,
    fetched_at: fetchedAt,
    gone: false,
    imdb_id: answer.imdb_id || answer.external_ids?.imdb_id || null,
    title,
    original_title: answer.original_title || title,
    original_language: answer.original_language,
    release_date: releaseDate,
    budget: answer.budget,
    revenue: answer.revenue,
    runtime: answer.runtime,
    vote_average: answer.vote_average,
    vote_count: answer.vote_count,
    popularity: answer.popularity,
    status: answer.status,
    overview: answer.overview,
    tagline: answer.tagline,
    poster_path: answer.poster_path || null,
    adult: answer.adult,
    belongs_to_collection: answer.belongs_to_collection,
    genres: answer.genres,
    production_companies: answer.production_companies,
    production_countries: answer.production_countries,
    spoken_languages: answer.spoken_languages,
    cast: credits?.cast ?? [],
    crew: (credits?.crew ?? []).filter(({ job }) => job === 'Director'),
    keywords: answer.keywords,
    titles: titlesOf(answer),
    overviews: answer.translations
      .filter(isSpanish)
      .map(({ iso_3166_1: region, data: { overview } }) => ({ region, overview }))
      .filter(({ overview }) => overview !== ''),
    providers: providersOf(answer, regions),
  };
}

const DAY = /^\d{4}-\d{2}-\d{2}/;

/** Its own date, else the first on which it was shown anywhere. */
function dateOf({ release_date: own, release_dates: countries }: MovieAnswer): string | undefined {
  const dates = countries.flatMap(({ release_dates: shown }) =>
    shown.map((one) => one.release_date),
  );
  return [own, ...dates.sort()]
    .map((date) => DAY.exec(date)?.[0])
    .find((date) => date !== undefined);
}

const isSpanish = ({
  iso_639_1: language,
  iso_3166_1: country,
}: MovieAnswer['translations'][number]) => language === 'es' && isCountry(country);

function titlesOf({ translations, alternative_titles: others }: MovieAnswer): FilmRow['titles'] {
  const titles = [
    ...translations
      .filter(isSpanish)
      .map(({ iso_3166_1: region, data }) => ({ region, title: data.title, other: false })),
    ...others
      .filter(({ iso_3166_1: country, type }) => isCountry(country) && !UNSHOWN.test(type))
      .map(({ iso_3166_1: region, title }) => ({ region, title, other: true })),
  ];
  return titles.filter(({ title }) => title.trim() !== '');
}

function providersOf(answer: MovieAnswer, regions: ReadonlySet<string>): FilmRow['providers'] {
  return Object.entries(answer['watch/providers']?.results ?? {})
    .filter(([region]) => isCountry(region) || regions.has(region))
    .flatMap(([region, country]) =>
      ACCESS.flatMap((access) =>
        country[access].map((one) => ({
          region,
          access,
          id: one.provider_id,
          name: one.provider_name,
          priority: one.display_priority,
          link: country.link,
        })),
      ),
    );
}
