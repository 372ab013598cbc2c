/** A film as TMDB answers about it, with all that can be appended. */
export type TmdbFilm = { readonly id: number } & Record<string, unknown>;

/** A film that nobody has made, in TMDB's words; `changes` are its own. */
export const tmdbFilm = (id: number, changes: Record<string, unknown> = {}): TmdbFilm => ({
  id,
  adult: false,
  backdrop_path: null,
  belongs_to_collection: null,
  budget: 1_000_000,
  genres: [{ id: 18, name: 'Drama' }],
  homepage: '',
  imdb_id: `tt${String(9_000_000 + id)}`,
  original_language: 'en',
  original_title: `Invented Film ${id}`,
  overview: `What happens in film ${id}.`,
  popularity: 25.5,
  poster_path: `/poster${id}.jpg`,
  production_companies: [{ id: 7, logo_path: null, name: 'Nobody Films', origin_country: 'US' }],
  production_countries: [{ iso_3166_1: 'US', name: 'United States of America' }],
  release_date: '2023-05-04',
  revenue: 5_000_000,
  runtime: 101,
  spoken_languages: [{ english_name: 'English', iso_639_1: 'en', name: 'English' }],
  status: 'Released',
  tagline: '',
  title: `Invented Film ${id}`,
  video: false,
  vote_average: 7.1,
  vote_count: 900,
  credits: {
    cast: [
      { id: 5_000_000 + id, name: `Actor ${id}`, gender: 1, order: 0, character: 'Ella' },
      { id: 5_000_001, name: 'Everybody Knows', gender: 2, order: 1, character: '' },
    ],
    crew: [
      { id: 5_000_002, name: 'Who Directs', gender: 1, job: 'Director' },
      { id: 5_000_003, name: 'Who Writes', gender: 2, job: 'Writer' },
    ],
  },
  keywords: { keywords: [{ id: 818, name: 'based on novel or book' }] },
  external_ids: { imdb_id: `tt${String(9_000_000 + id)}`, wikidata_id: null },
  alternative_titles: {
    titles: [
      { iso_3166_1: 'AR', title: `Inventada porteña ${id}`, type: '' },
      { iso_3166_1: 'MX', title: 'Título de trabajo', type: 'working title' },
      { iso_3166_1: 'FR', title: `Inventé ${id}`, type: '' },
    ],
  },
  translations: {
    translations: [
      spanish('ES', `Inventada de España ${id}`, `Lo que pasa en la ${id}, en España.`),
      spanish('MX', `Inventada de México ${id}`, `Lo que pasa en la ${id}.`),
      { iso_3166_1: 'FR', iso_639_1: 'fr', data: { title: 'Inventé', overview: 'Ce qui arrive.' } },
    ],
  },
  release_dates: { results: [] },
  'watch/providers': {
    results: {
      AR: {
        link: `https://www.themoviedb.org/movie/${id}/watch?locale=AR`,
        flatrate: [provider(8, 'Netflix', 1)],
        rent: [provider(2, 'Apple TV', 4)],
      },
      DE: { link: 'https://www.themoviedb.org', flatrate: [provider(9, 'Nur hier', 1)] },
    },
  },
  ...changes,
});

const spanish = (country: string, title: string, overview: string) => ({
  iso_3166_1: country,
  iso_639_1: 'es',
  data: { title, overview },
});

const provider = (id: number, name: string, priority: number) => ({
  logo_path: '/logo.jpg',
  provider_id: id,
  provider_name: name,
  display_priority: priority,
});
