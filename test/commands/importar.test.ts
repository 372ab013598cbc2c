import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bot } from '../../src/app/bot.ts';
import { UserError } from '../../src/core/errors.ts';
import { encodeTarget } from '../../src/core/target.ts';
import type { Turn } from '../../src/core/turn.ts';
import { pressable } from '../../src/reply/actions.ts';
import { plainText } from '../../src/reply/plain-text.ts';
import type { Reply } from '../../src/reply/reply.ts';
import { botOn } from '../support/bot.ts';
import { sending } from '../support/company.ts';
import { demoCatalogue } from '../support/demo-catalogue.ts';
import { TURN } from '../support/turn.ts';
import { zipOf } from '../support/zip.ts';

let bot: Bot;
beforeAll(async () => {
  bot = await botOn(await demoCatalogue(), { LOCALE: 'es-ES' });
});
afterAll(() => bot.close());

/** Each test is about somebody else. */
let persons = 0;
function somebody(): Turn {
  persons += 1;
  const person = `terminal:p${persons}` as const;
  return { ...TURN, person, place: person };
}

const say = async (message: string, turn: Turn): Promise<Reply> =>
  (await bot.dispatcher.message(message, turn)).reply;
const send = (content: string | Uint8Array, turn: Turn): Promise<Reply> =>
  say('', sending(content, turn));

async function press(reply: Reply, label: string, turn: Turn): Promise<Reply> {
  const choice = pressable(reply.actions).find((candidate) => candidate.label === label);
  if (!choice) throw new Error(`No "${label}" in ${JSON.stringify(reply.actions)}`);
  return (await bot.dispatcher.press(encodeTarget(choice.target), turn)).reply;
}

const LETTERBOXD = [
  'Date,Name,Year,Letterboxd URI,Rating',
  '2020-01-01,Volver,2006,https://boxd.it/1,4.5',
  '2020-01-02,WALL·E,2008,https://boxd.it/2,5',
  '2020-01-03,Parasite,2019,https://boxd.it/3,5',
  '2020-01-04,"=HYPERLINK(""https://malo"")",2019,https://boxd.it/4,1',
].join('\n');

const fileIn = ({ blocks }: Reply): string => {
  const file = blocks.find((block) => block.kind === 'file');
  return Buffer.from(file?.base64 ?? '', 'base64').toString('utf8');
};

describe('importar', () => {
  it('shows first what it would do, does it when pressed, and is harmless again', async () => {
    const turn = somebody();
    const preview = await send(LETTERBOXD, turn);
    const counts = { formato: 'letterboxd', leidas: 4, encontradas: 2, sin_encontrar: 2 };
    expect(preview.data).toMatchObject({ ...counts, ya_estaban: 0, importado: false });
    expect((await say('/notas', turn)).data).toMatchObject({ total: 0 });
    const done = await press(preview, 'Importar', turn);
    expect(done.data).toMatchObject({ ...counts, importado: true });
    expect((await say('/notas', turn)).data).toMatchObject({
      total: 2,
      notas: [
        { titulo: 'WALL·E', nota: 10, fecha: '2020-01-02' },
        { titulo: 'Volver', nota: 9, fecha: '2020-01-01' },
      ],
    });
    expect((await press(preview, 'Importar', turn)).error?.codigo).toBe('boton_caducado');
    const again = await send(LETTERBOXD, turn);
    expect(again.data).toMatchObject({ ya_estaban: 2 });
    expect((await press(again, 'Importar', turn)).data).toMatchObject({ ya_estaban: 2 });
    expect((await say('/notas', turn)).data).toMatchObject({ total: 2, promedio: 9.5 });
  });

  it('gives back what it did not find, as a table in which nothing runs', async () => {
    const turn = somebody();
    const done = await press(await send(LETTERBOXD, turn), 'Importar', turn);
    const table = fileIn(done);
    expect(table).toContain('Parasite,2019,10,2020-01-03');
    expect(table).not.toMatch(/(?:^|,)"?=HYPERLINK/mu);
  });

  it('keeps a newer rating of one’s own', async () => {
    const turn = somebody();
    await say('/calificar Volver 3', turn);
    await press(await send(LETTERBOXD, turn), 'Importar', turn);
    expect((await say('/notas Volver', turn)).data).toMatchObject({ notas: [{ nota: 3 }] });
  });

  it('asks which film is meant where it is not sure, and takes what is chosen', async () => {
    const turn = somebody();
    const preview = await send('Title,Rating10\nla guerra de las galaxias,9\nVolver,8\n', turn);
    const { actions = [] } = preview;
    const menus = actions.flatMap((action) => (action.kind === 'menu' ? [action] : []));
    if (menus.length === 0) {
      expect(preview.data).toMatchObject({ encontradas: 2 });
      return;
    }
    const label = menus[0]?.choices[0]?.label ?? '';
    const chosen = await press(preview, label, turn);
    expect(chosen.data).toMatchObject({ encontradas: 2, dudosas: 0 });
  });

  it('is nobody else’s to press', async () => {
    const turn = somebody();
    const preview = await send(LETTERBOXD, turn);
    expect((await press(preview, 'Importar', somebody())).error?.codigo).toBe('boton_caducado');
  });

  it('gives no titles away in a group', async () => {
    const turn: Turn = { ...somebody(), place: 'terminal:club', private: false };
    const done = await press(await send(LETTERBOXD, turn), 'Importar', turn);
    expect(done.blocks.every(({ kind }) => kind === 'text')).toBe(true);
    expect(plainText(done)).not.toContain('Parasite');
  });

  it('says why a file is not taken, and what is missing without one', async () => {
    const turn = somebody();
    expect((await send('hola', turn)).error?.mensaje).toContain('No reconozco ese archivo');
    const lost = async (): Promise<never> => {
      throw new UserError({ kind: 'largeFile' });
    };
    const large = await say('/importar', { ...turn, file: { name: 'x', read: lost } });
    expect(large.error?.mensaje).toContain('5 MB');
    expect((await say('/importar', turn)).error?.codigo).toBe('falta_opcion');
    expect((await say('/importar notas.csv', turn)).error?.codigo).toBe('opcion_invalida');
  });

  it('takes films by IMDb’s number, whatever they are called there', async () => {
    const text = [
      'Const,Your Rating,Date Rated,Title,URL,Title Type,Year',
      'tt0133093,9,2019-02-03,Matrix (versión rara),u,Película,1900',
      'tt0944947,10,2019-02-03,Juego de tronos,u,Serie de TV,2011',
      'tt9999999,5,2019-02-03,The Matrix,u,Película,1999',
    ].join('\n');
    const turn = somebody();
    const preview = await send(text, turn);
    expect(preview.data).toMatchObject({ leidas: 3, encontradas: 1, series: 1, sin_encontrar: 1 });
  });

  it('understands Spanish titles', async () => {
    const text =
      'Title,Year,Directors,WatchedDate,Rating,Rating10\nEl caballero oscuro,2008,,,,9\nOrigen,2010,,,,8\nCadena perpetua,1994,,,,10\n';
    expect((await send(text, somebody())).data).toMatchObject({ encontradas: 3 });
  });
});

describe('exportar', () => {
  it('gives all that is kept, and importing it brings back the same', async () => {
    const turn = somebody();
    await say('/calificar Volver 7.5', turn);
    await say('/vista Toy Story', turn);
    await say('/pendientes Titanic', turn);
    await press(await send(LETTERBOXD, turn), 'Importar', turn);
    const exported = await say('/exportar', turn);
    expect(exported.data).toEqual({ archivo: 'butaca.zip', notas: 2, pendientes: 1 });
    const [file] = exported.blocks.filter((block) => block.kind === 'file');
    const zip = Buffer.from(file?.base64 ?? '', 'base64');

    const before = await bot.community.exporting.everything(turn.person ?? 'terminal:');
    await press(await say('/olvidame', turn), 'Sí, bórralo todo', turn);
    await press(await send(zip, turn), 'Importar', turn);
    const after = await bot.community.exporting.everything(turn.person ?? 'terminal:');
    expect(after?.seen).toEqual(before?.seen);
    expect(after?.wanted).toEqual(before?.wanted);
    expect(after?.seen).toHaveLength(3);
  });

  it('holds what Letterboxd imports', async () => {
    const turn = somebody();
    await say('/calificar Volver 7.5', turn);
    const { blocks } = await say('/exportar', turn);
    const [file] = blocks.filter((block) => block.kind === 'file');
    const { unpack } = await import('../../src/community/imports/unpack.ts');
    const files = await unpack({ path: 'z', bytes: Buffer.from(file?.base64 ?? '', 'base64') });
    const csv = files.find(({ path }) => path === 'letterboxd.csv');
    expect(Buffer.from(csv?.bytes ?? []).toString('utf8')).toMatch(
      /^tmdbID,Title,Year,Rating10,WatchedDate\n219,Volver,2006,8,\d{4}-\d\d-\d\d\n$/,
    );
  });

  it('is for oneself alone, and nothing of nobody', async () => {
    const turn = somebody();
    await say('/calificar Volver 8', turn);
    const inGroup: Turn = { ...turn, place: 'terminal:club', private: false };
    expect((await say('/exportar', inGroup)).error?.codigo).toBe('comunidad_no_disponible');
  });

  it('is known by what it holds, not by its name', async () => {
    const turn = somebody();
    await say('/calificar Volver 8', turn);
    const { blocks } = await say('/exportar', turn);
    const [file] = blocks.filter((block) => block.kind === 'file');
    const zip = Buffer.from(file?.base64 ?? '', 'base64');
    expect((await send(zip, somebody())).data).toMatchObject({ formato: 'butaca', leidas: 1 });
    expect((await send(zipOf({ 'x.csv': LETTERBOXD }), somebody())).data).toMatchObject({
      formato: 'letterboxd',
    });
  });
});
