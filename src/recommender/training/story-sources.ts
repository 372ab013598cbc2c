/** A name as it is compared: without accents, capitals, signs and the article that it may begin with. */
const comparedName = (column: string): string =>
  `trim(regexp_replace(regexp_replace(strip_accents(lower(${column})), '[^\\p{L}\\p{N}]+', ' ', 'g'),
     '^ *(the|a|an|el|la|los|las|le|les|l|il|lo|i|gli|der|die|das|o|os) ', ''))`;

/** A title that more films have tells nothing. */
const NAMESAKES_MOST = 20;

/** The names of films as numbers: two films of one name may tell the same story. */
export const titles = (file: (name: string) => string): string => `
  SELECT movie_id, dense_rank() OVER (ORDER BY title) AS name FROM (
    SELECT id AS movie_id, ${comparedName('title')} AS title FROM ${file('movies')}
    UNION SELECT movie_id, ${comparedName('original_title')} FROM ${file('identifiers')}
  ) WHERE title <> '' QUALIFY count(*) OVER (PARTITION BY title) BETWEEN 2 AND ${NAMESAKES_MOST}`;

/** Only who comes first in the credits is in the story's middle. */
const CHARACTERS_COMPARED = 6;
/** A name that more films have is no certain person's; one of a single word is soon anybody's. */
const BEARERS_MOST = 60;
const FIRST_NAMES_MOST = 12;

/** Who the story is about, as numbers: "Sherlock Holmes", "Elizabeth Bennet", "Pollyanna". */
export const characters = (file: (name: string) => string): string => `
  SELECT movie_id, cast_order, dense_rank() OVER (ORDER BY name) AS character FROM (
    SELECT movie_id, cast_order, ${comparedName('character')} AS name FROM ${file('cast_by_movie')}
    WHERE cast_order < ${CHARACTERS_COMPARED} AND character IS NOT NULL
  ) WHERE NOT regexp_matches(name, '\\b(himself|herself|narrator|voice|uncredited|officer|man|woman)\\b')
  QUALIFY count(*) OVER (PARTITION BY name) BETWEEN 2 AND if(name LIKE '% %', ${BEARERS_MOST}, ${FIRST_NAMES_MOST})`;
