import { GENRE_BITS, genreBits } from '../../catalogue/genre-bits.ts';
import { PRIOR_SCORE, PRIOR_VOTES } from '../../core/weighted-score.ts';
import type { ParquetFile } from '../duckdb.ts';

/** Large, since whoever reads it reads all of it. */
const ROW_GROUP = 40_960;

const BIT = `CASE name ${[...GENRE_BITS].map(([name, bit]) => `WHEN '${name}' THEN ${bit}`).join(' ')} ELSE 0 END`;

/** A film for children is of the genre Family, or animated without any of these. */
const FAMILY = genreBits(['Family']);
const ANIMATION = genreBits(['Animation']);
const NOT_FOR_CHILDREN = genreBits(['Horror', 'Thriller', 'Crime', 'War']);

/**
 * One row a film with all that films are filtered and ordered by, the best first: a filter reads a few columns of one
 * file, and joins nothing. `genres` are bits, `countries` codes between commas, since a list costs ten times as much.
 */
export const DISCOVERY: ParquetFile = {
  name: 'discovery',
  rowGroup: ROW_GROUP,
  sql: `
    WITH genre_bits AS (SELECT movie_id, bit_or(${BIT})::INTEGER AS genres FROM genres GROUP BY movie_id),
      codes AS (
        SELECT movie_id, ',' || string_agg(code, ',' ORDER BY position) || ',' AS countries
        FROM countries GROUP BY movie_id),
      films AS (
        SELECT m.*, adult, coalesce(genres, 0) AS genres, coalesce(countries, '') AS countries
        FROM movies m JOIN identifiers i ON i.movie_id = m.id
        LEFT JOIN genre_bits g ON g.movie_id = m.id LEFT JOIN codes c ON c.movie_id = m.id)
    SELECT id, release_date AS date, release_year::SMALLINT AS year, month(release_date)::TINYINT AS month,
      isodow(release_date)::TINYINT AS weekday, coalesce(runtime, 0)::SMALLINT AS runtime, genres, countries,
      original_language AS language, vote_average::FLOAT AS score, vote_count AS votes,
      ((vote_count * vote_average + ${PRIOR_VOTES * PRIOR_SCORE}) / (vote_count + ${PRIOR_VOTES}))::FLOAT AS weighted,
      budget, revenue, coalesce(collection_id, 0)::INTEGER AS saga,
      NOT adult AND ((genres & ${FAMILY}) <> 0
        OR (genres & ${ANIMATION}) <> 0 AND (genres & ${NOT_FOR_CHILDREN}) = 0) AS children
    FROM films ORDER BY weighted DESC, id`,
};
