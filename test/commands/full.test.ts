import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bot } from '../../src/app/bot.ts';
import { fold } from '../../src/core/text.ts';
import type { Json } from '../../src/reply/reply.ts';
import { MONTHS, WEEKDAYS } from '../../src/spanish/calendar.ts';
import { botOn } from '../support/bot.ts';
import { fullCatalogue, KAGGLE_DIR } from '../support/full-catalogue.ts';
import { TURN } from '../support/turn.ts';

/** What test/support/oracle.py prints: an independent reading of the raw files. */
interface Oracle {
  readonly cantidad: number;
  readonly meses: readonly number[];
  readonly dias: readonly number[];
  readonly peliculas: readonly OracleMovie[];
  readonly actores: readonly { readonly id: number }[];
  readonly directores: readonly { readonly id: number; readonly peliculas: readonly object[] }[];
}

interface OracleMovie {
  readonly id: number;
  readonly titulo: string;
  readonly anio: number;
  readonly score: number;
  readonly popularidad: number;
  readonly votos: number;
}

const VOTES_MIN = 2_000;

describe.skipIf(KAGGLE_DIR === undefined)('the full catalogue answers as the raw files say', () => {
  let bot: Bot;
  let oracle: Oracle;

  beforeAll(async () => {
    const script = new URL('../support/oracle.py', import.meta.url).pathname;
    const [{ stdout }, dir] = await Promise.all([
      promisify(execFile)('python3', [script, KAGGLE_DIR ?? ''], { maxBuffer: 2 ** 28 }),
      fullCatalogue(),
    ]);
    oracle = JSON.parse(stdout);
    bot = await botOn(dir);
  });
  afterAll(() => bot?.close());

  const ask = async (message: string): Promise<Json> => {
    const { reply } = await bot.dispatcher.message(message, TURN);
    expect(reply.error, message).toBeUndefined();
    return reply.data;
  };

  it('every month and every day of the week', async () => {
    for (const [index, mes] of MONTHS.entries()) {
      expect(await ask(`/mes ${mes}`)).toEqual({ mes, cantidad: oracle.meses[index] });
    }
    for (const [index, dia] of WEEKDAYS.entries()) {
      expect(await ask(`/dia ${dia}`)).toEqual({ dia, cantidad: oracle.dias[index] });
    }
  });

  it('score and votes of several hundred films, those around 2,000 votes among them', async () => {
    for (const { id, titulo, anio, score, popularidad, votos } of oracle.peliculas) {
      const movie = { id, titulo, anio };
      expect(await ask(`/score id:${id}`)).toEqual({ ...movie, score, popularidad });
      const cumple = votos >= VOTES_MIN;
      expect(await ask(`/votos id:${id}`)).toEqual({
        ...movie,
        cumple,
        votos: cumple ? votos : null,
        promedio: cumple ? score : null,
      });
    }
    const votes = new Set(oracle.peliculas.map(({ votos }) => votos));
    expect([1_999, 2_000, 2_001].filter((count) => votes.has(count)).length).toBeGreaterThan(0);
  });

  it('a typed title means a film of that title, and with its year that film', async () => {
    for (const { id, titulo, anio } of oracle.peliculas) {
      if (fold(titulo) === '') continue;
      const byTitle = await ask(`/score titulo:${titulo}`);
      const answered = byTitle as { id: number; otras?: { id: number }[] };
      const offered = [answered.id, ...(answered.otras ?? []).map((other) => other.id)];
      expect(offered, titulo).toContain(id);
      expect(await ask(`/score titulo:${titulo} (${anio})`), `${titulo} ${anio}`).toMatchObject({
        anio,
      });
    }
  });

  it('the return of several hundred actors, to the last digit', async () => {
    for (const expected of oracle.actores) {
      const answer = await ask(`/actor id:${expected.id}`);
      expectClose(answer, expected);
    }
  });

  it('every film of several hundred directors', async () => {
    for (const expected of oracle.directores) {
      const answer = await ask(`/director id:${expected.id}`);
      expectClose(answer, expected);
    }
  });
});

/** Equal, but for the last bits of a sum of floating-point numbers, which depend on its order. */
function expectClose(answer: Json, expected: object): void {
  for (const [key, value] of Object.entries(expected)) {
    const given = (answer as Record<string, Json>)[key];
    if (typeof value !== 'number') expect(given, key).toEqual(value);
    else expect(Math.abs(Number(given) - value), key).toBeLessThanOrEqual(Math.abs(value) * 1e-12);
  }
}
