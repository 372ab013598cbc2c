import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openSource, type Source } from '../sources/files/source.ts';

/**
 * The files that ship with the project and that the ETL reads beside the raw ones. They are read through the ledger
 * like any other input, so that a catalogue made with others has another version.
 */
const FILES = {
  titles: 'titulos_es.csv',
  keywordNames: 'palabras_clave_es.csv',
  affinities: 'afinidades.csv',
  synopses: 'sinopsis_es.csv',
  themes: 'temas_es.csv',
  moods: 'animos_es.csv',
  studios: 'estudios.csv',
} as const;

/** Those files, opened. */
export interface Shipped {
  readonly titles: Source;
  readonly keywordNames: Source;
  /** Likeness is found without them, and cards then show the data's own synopsis. */
  readonly affinities: Source | undefined;
  readonly synopses: Source | undefined;
  /** Themes are then called as their keywords are. */
  readonly themes: Source | undefined;
  /** Nobody finds films by their mood, or by who made them, without them. */
  readonly moods: Source | undefined;
  readonly studios: Source | undefined;
}

/**
 * Finds the shipped files in a folder.
 * @throws DataError when one that must be there isn't
 */
export async function findShipped(folder: string): Promise<Shipped> {
  const at = (role: keyof typeof FILES): string => join(folder, FILES[role]);
  const ifThere = async (
    role: 'affinities' | 'synopses' | 'themes' | 'moods' | 'studios',
  ): Promise<Source | undefined> => (existsSync(at(role)) ? openSource(at(role)) : undefined);
  return {
    titles: await openSource(at('titles')),
    keywordNames: await openSource(at('keywordNames')),
    affinities: await ifThere('affinities'),
    synopses: await ifThere('synopses'),
    themes: await ifThere('themes'),
    moods: await ifThere('moods'),
    studios: await ifThere('studios'),
  };
}
