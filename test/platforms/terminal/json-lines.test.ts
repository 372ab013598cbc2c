import { Readable, Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bot } from '../../../src/app/bot.ts';
import type { Turn } from '../../../src/core/turn.ts';
import { runJsonLines } from '../../../src/platforms/terminal/json-lines.ts';
import { botOn } from '../../support/bot.ts';
import { demoCatalogue } from '../../support/demo-catalogue.ts';
import { manualClock } from '../../support/manual-clock.ts';
import { EPOCH, testSurroundings } from '../../support/surroundings.ts';

let bot: Bot;
beforeAll(async () => {
  bot = await botOn(await demoCatalogue());
});
afterAll(() => bot.close());

/** What this suite reads of a line. */
interface Answer {
  readonly entrada: string;
  readonly comando: string | null;
  readonly respuesta: string;
  readonly datos: unknown;
  readonly error: { readonly codigo: string } | null;
  readonly botones: readonly { readonly etiqueta: string; readonly texto: string }[];
}

/** What `npm run chat -- --json` writes for those bytes. */
async function talk(input: string | Uint8Array, talking = bot): Promise<Answer[]> {
  let written = '';
  const output = new Writable({
    write(chunk, _encoding, done) {
      written += chunk;
      done();
    },
  });
  const { surroundings } = testSurroundings(manualClock());
  await runJsonLines(talking, Readable.from([Buffer.from(input)]), output, surroundings);
  return written
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));
}

/** The turns of those lines. */
async function turnsOf(...lines: string[]): Promise<Turn[]> {
  const turns: Turn[] = [];
  const { dispatcher } = bot;
  await talk(lines.join('\n'), {
    ...bot,
    dispatcher: {
      ...dispatcher,
      message(text, turn) {
        turns.push(turn);
        return dispatcher.message(text, turn);
      },
    },
  });
  return turns;
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
      botones: expect.arrayContaining([{ etiqueta: 'Votos', texto: 'votos_titulo|titulo=id:862' }]),
    });
    expect(answers[3]?.error).toEqual({
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

describe('who says it', () => {
  it('is one person alone with the bot, or whoever the line names, where it says', async () => {
    expect(
      await turnsOf(
        'hola',
        '{"texto":"hola","persona":"ana"}',
        '{"texto":"hola","persona":"ana","chat":"ana"}',
        '{"texto":"hola","persona":"ana","chat":"club"}',
        '{"texto":"hola","chat":"club"}',
      ),
    ).toEqual(
      [
        ['local', 'local', true],
        ['ana', 'ana', true],
        ['ana', 'ana', true],
        ['ana', 'club', false],
        ['local', 'club', false],
      ].map(([person, place, alone]) => ({
        platform: 'terminal',
        person: `terminal:${person}`,
        ...(person !== 'local' && { name: person }),
        isAdministrator: expect.any(Function),
        place: `terminal:${place}`,
        private: alone,
        at: new Date(EPOCH),
      })),
    );
  });

  it('may come with a file, by its path', async () => {
    const [{ file } = {}] = await turnsOf('{"texto":"","archivo":"no/esta/notas.csv"}');
    expect(file?.name).toBe('notas.csv');
    await expect(file?.read()).rejects.toMatchObject({ mistake: { kind: 'lostFile' } });
  });

  it('is what the line says where it is no such object', async () => {
    const lines = ['{"texto":3}', '{"mensaje":"hola"}', '{', '{}', '[]', 'null', '"mes enero"'];
    const answers = await talk(lines.join('\n'));
    expect(answers.map(({ entrada }) => entrada)).toEqual(lines);
    const [named] = await talk('{"texto":"mes enero","persona":"ana"}');
    expect(named).toMatchObject({ entrada: 'mes enero', datos: { mes: 'enero' } });
  });
});

describe('the text of a button', () => {
  it('presses it when it is sent', async () => {
    const [asked] = await talk('/director steven spielberg');
    const next = asked?.botones.find(({ etiqueta }) => etiqueta === 'Siguiente ▶');
    const [pressed] = await talk(next?.texto ?? '');
    expect(pressed).toMatchObject({ comando: 'get_director', error: null });
    expect(pressed?.respuesta).toContain('Página 2 de');
    const [doubt] = await talk('/score the mummy');
    for (const { texto } of doubt?.botones ?? []) {
      expect(await talk(texto)).toMatchObject([{ entrada: texto, error: null }]);
    }
  });

  it('is stale where nothing of the kind is offered any more', async () => {
    expect(await talk('ficha!nada|1')).toMatchObject([{ error: { codigo: 'boton_caducado' } }]);
    expect(await talk('ficha|otra=id:862')).toMatchObject([
      { error: { codigo: 'boton_caducado' } },
    ]);
  });

  it('is a message like any other where it names no command by its full name', async () => {
    for (const text of ['¡Olé!', 'mes!enero', 'nada|x=1', 'a|b', 'ficha|volver', 'Airplane!']) {
      expect((await talk(text))[0]?.error?.codigo, text).not.toBe('boton_caducado');
    }
  });
});
