import { filmaffinity } from './filmaffinity.ts';
import type { TableFormat } from './format.ts';
import { imdb } from './imdb.ts';
import { letterboxd } from './letterboxd.ts';
import { movielens } from './movielens.ts';
import { tmdb } from './tmdb.ts';

/** Every kind of table, the surest to recognise first. */
export const TABLES: readonly TableFormat[] = [letterboxd, imdb, movielens, tmdb, filmaffinity];
