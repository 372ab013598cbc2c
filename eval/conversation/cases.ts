import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';

/** A message and what its answer must be: see README.md. */
export interface Case {
  readonly kind: string;
  readonly message: string;
  readonly expected: ReadonlyMap<string, string>;
}

const Phrases = z.array(z.object({ mensaje: z.string(), intent: z.string(), espera: z.string() }));
const Talk = z.object({ turns: z.array(z.object({ texto: z.string(), espera: z.string() })) });

const expectations = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text
      .split(';')
      .filter(Boolean)
      .map((pair) => {
        const [key = '', ...value] = pair.split('=');
        return [key.trim(), value.join('=').trim()];
      }),
  );

/** Single messages. @throws Error when the file is no such table */
export const readPhrases = (file: string): Case[] =>
  Phrases.parse(parse(readFileSync(file), { columns: true })).map(
    ({ mensaje, intent, espera }) => ({
      kind: intent,
      message: mensaje,
      expected: expectations(espera),
    }),
  );

/** Conversations, each of some turns. @throws Error when a line is no such thing */
export const readTalks = (file: string): Case[][] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) =>
      Talk.parse(JSON.parse(line)).turns.map(({ texto, espera }, turn) => ({
        kind: turn === 0 ? 'first turn' : 'later turn',
        message: texto,
        expected: expectations(espera),
      })),
    );
