import { Readable, Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bot } from '../../../src/app/bot.ts';
import { runJson } from '../../../src/platforms/terminal/json.ts';
import { botOn } from '../../support/bot.ts';
import { demoCatalogue } from '../../support/demo-catalogue.ts';

let bot: Bot;
beforeAll(async () => {
  bot = await botOn(await demoCatalogue());
});
afterAll(() => bot.close());

/** What `npm run chat -- --json` writes for those bytes. */
async function talk(input: string | Uint8Array) {
  let written = '';
  const output = new Writable({
    write(chunk, _encoding, done) {
      written += chunk;
      done();
    },
  });
  await runJson(bot.dispatcher, Readable.from([Buffer.from(input)]), output);
  return written
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));
}

describe('JSON lines for programs', () => {
  it('gives one object a message, in order, with everything in it', async () => {
    const answers = await talk('/score Toy Story\nmes marzo\n\n/nada\n');
    expect(answers.map(({ entrada }) => entrada)).toEqual([
      '/score Toy Story',
      'mes marzo',
      '',
      '/nada',
    ]);
    expect(answers.map(({ comando }) => comando)).toEqual([
      'score_titulo',
      'cantidad_filmaciones_mes',
      null,
      null,
    ]);
    expect(answers[0]).toEqual({
      entrada: '/score Toy Story',
      comando: 'score_titulo',
      respuesta: expect.stringContaining('La película Toy Story (1995) tiene un score de 7.7'),
      datos: expect.objectContaining({ id: 862, titulo: 'Toy Story', anio: 1995, score: 7.7 }),
      error: null,
      ms: expect.any(Number),
    });
    expect(answers[3].error).toEqual({
      codigo: 'comando_desconocido',
      mensaje: expect.stringContaining('/nada'.slice(1)),
      sugerencias: expect.any(Array),
    });
  });

  it('parts messages at line feeds alone, and answers a last line without one', async () => {
    expect(await talk('mes\u2028enero\r\nmes mayo')).toMatchObject([
      { entrada: 'mes\u2028enero', datos: { mes: 'enero' } },
      { entrada: 'mes mayo', datos: { mes: 'mayo' } },
    ]);
  });

  it('answers bytes that are not UTF-8', async () => {
    expect(await talk(new Uint8Array([0xff, 0xfe, 0x0a]))).toHaveLength(1);
  });

  it('says nothing to nothing', async () => {
    expect(await talk('')).toEqual([]);
  });
});
