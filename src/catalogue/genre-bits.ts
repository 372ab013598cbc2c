/** TMDB's genres by the bit that stands for each in `discovery.parquet`: only ever appended to. */
const GENRES = [
  'Action',
  'Adventure',
  'Animation',
  'Comedy',
  'Crime',
  'Documentary',
  'Drama',
  'Family',
  'Fantasy',
  'Foreign',
  'History',
  'Horror',
  'Music',
  'Mystery',
  'Romance',
  'Science Fiction',
  'TV Movie',
  'Thriller',
  'War',
  'Western',
] as const;

/** Each genre and the bit that stands for it. */
export const GENRE_BITS: ReadonlyMap<string, number> = new Map(
  GENRES.map((genre, index) => [genre, 2 ** index]),
);

/** The bits of some genres together; names that are no genre have none. */
export const genreBits = (genres: readonly string[]): number =>
  genres.reduce((bits, genre) => bits | (GENRE_BITS.get(genre) ?? 0), 0);

/** The genres of some bits. */
export const genresOf = (bits: number): readonly string[] =>
  GENRES.filter((_, index) => bits & (2 ** index));
