/** Whose files are read, as `formato` names them. */
export type FormatName =
  | 'butaca'
  | 'letterboxd'
  | 'imdb'
  | 'filmaffinity'
  | 'tmdb'
  | 'movielens'
  | 'trakt';

/** What a line of a file says of a film. */
export interface FilmLine {
  readonly title: string;
  readonly year?: number | undefined;
  /** TMDB's id, and the number in IMDb's. */
  readonly tmdb?: number | undefined;
  readonly imdb?: number | undefined;
  /** From 1 to 10; none where it was seen only. */
  readonly rating?: number | undefined;
  readonly at?: Date | undefined;
  /** On a watchlist, not seen. */
  readonly wanted?: boolean;
  /** It is no film: a series, an episode, a game. */
  readonly series?: boolean;
}

/** The same, with where it stands. */
export interface FilmRow extends FilmLine {
  readonly line: number;
}

/** What a file holds. */
export interface FilmExport {
  readonly format: FormatName;
  readonly rows: readonly FilmRow[];
}

/** More rows than anybody has seen films; what has more is no person's. */
export const ROWS_MAX = 100_000;
