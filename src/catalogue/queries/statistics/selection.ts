/** Which films a statistic is about. */
export type Selection = {
  /** The first year of a decade; 0 for all. */
  readonly decade: number;
  /** TMDB's English name of a genre; empty for all. */
  readonly genre: string;
};

export const EVERYTHING: Selection = { decade: 0, genre: '' };

/** The films of a `Selection`, to follow FROM; the subquery takes less memory than a join. */
export const SELECTED = `(
  FROM movies
  WHERE ($decade = 0 OR release_year // 10 * 10 = $decade)
    AND ($genre = '' OR id IN (SELECT movie_id FROM genres WHERE name = $genre))
)`;
