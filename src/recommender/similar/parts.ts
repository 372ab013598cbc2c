/**
 * What the likeness of two films is made of, in the order of the columns of `similar.parquet`. Each part is a number
 * of log-odds: added up they give the score. `era` is never positive; the others lean to either side.
 */
export const PARTS = [
  'collection',
  'director',
  'cast',
  'keywords',
  'genres',
  'text',
  'place',
  'studio',
  'era',
  'prior',
  'ratings',
] as const;

export type Part = (typeof PARTS)[number];
