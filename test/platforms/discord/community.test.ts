import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bot } from '../../../src/app/bot.ts';
import { botOn } from '../../support/bot.ts';
import { demoCatalogue } from '../../support/demo-catalogue.ts';
import { joinAlone, joinAs, textOf } from '../../support/discord/person.ts';
import { GUILD_ID } from '../../support/discord/server.ts';
import { connected } from '../../support/discord/visit.ts';

let bot: Bot;
beforeAll(async () => {
  bot = await botOn(await demoCatalogue(), { LOCALE: 'es-ES' });
});
afterAll(() => bot.close());

const TITLES = ['Volver', 'Toy Story', 'The Matrix', 'Inception', 'Titanic'];
const EXPORT = 'Title,Year,Rating10\nVolver,2006,8\nOrigen,2010,9\nZzyzx,1999,3\n';

describe('a group of four on Discord', () => {
  it('rates, lists, compares, and forgets one of them', async () => {
    const { discord } = await connected(bot);
    const person = (id: string, nick: string, permissions = '0') =>
      joinAs(discord, id, undefined, {
        guild_id: GUILD_ID,
        member: { user: { id, username: `${nick.toLowerCase()}_x` }, nick, roles: [], permissions },
      });
    const ana = person('600000000000000011', 'Ana', '32');
    const [luis, eva, juan] = [
      person('600000000000000012', 'Luis'),
      person('600000000000000013', 'Eva'),
      person('600000000000000014', '@everyone *Juan*'),
    ];
    for (const [index, somebody] of [ana, luis, eva, juan].entries()) {
      for (const [film, titulo] of TITLES.entries()) {
        const nota = ((index * 3 + film * (index + 1)) % 10) + 1;
        await somebody.slash('calificar', { titulo, nota });
      }
    }
    await luis.slash('lista', { titulo: 'Up' });
    await juan.slash('lista', { titulo: 'Titanic', nombre: 'Verano' });
    expect(textOf((await eva.slash('lista')).message)).toContain('La puso Luis');

    const alike = await ana.slash('afinidad', { persona: { user: luis.id } });
    expect(textOf(alike.message)).toContain('Tu afinidad con Luis es del');
    expect(textOf((await eva.slash('afinidad', { persona: 'ana' })).message)).toContain('con Ana');
    const group = await juan.slash('grupo');
    expect(textOf(group.message)).toContain('4 personas usan el bot');
    expect(textOf(group.message)).toContain('Las que más dividen');
    expect(group.message.attachments).toHaveLength(1);

    const refused = await luis.slash('lista', { accion: 'vaciar' });
    expect(textOf(refused.message)).toContain('solo las vacía quien administra');
    const asked = await ana.slash('lista', { accion: 'vaciar' });
    expect(textOf((await ana.press(asked.message, 'Vaciar todas')).message)).toContain('quité 2');

    const forgetting = await luis.slash('olvidame');
    await luis.press(forgetting.message, 'Sí, bórralo todo');
    expect(textOf((await juan.slash('grupo')).message)).toContain('3 personas usan el bot');
    const gone = await ana.slash('afinidad', { persona: { user: luis.id } });
    expect(textOf(gone.message)).toContain('No conozco a nadie');
    expect(discord.problems).toEqual([]);
  });
});

describe('files on Discord', () => {
  it('come with /importar, and go with /exportar', async () => {
    const { discord } = await connected(bot);
    const ana = joinAlone(discord, '600000000000000021', '400000000000000021');
    const preview = await ana.slash('importar', { archivo: { file: EXPORT } });
    expect(textOf(preview.message)).toContain('Encontré 2');
    const done = await ana.press(preview.message, 'Importar');
    expect(textOf(done.message)).toContain('2 películas vistas nuevas');
    expect(done.message.attachments).toMatchObject([{ filename: 'sin_encontrar.csv' }]);
    const taken = await ana.slash('exportar');
    expect(taken.message.attachments).toMatchObject([{ filename: 'butaca.zip' }]);

    const zip = discord.received.findLast(({ files }) => files.length > 0)?.files[0];
    const leo = joinAlone(discord, '600000000000000022', '400000000000000022');
    const again = await leo.slash('importar', { archivo: { file: zip?.bytes ?? '' } });
    expect(textOf(again.message)).toContain('un archivo de Butaca con 2 películas');
    expect(discord.problems).toEqual([]);
  });

  it('are refused before they are fetched where they are too large, and fetched from nowhere else', async () => {
    const { discord } = await connected(bot);
    const ana = joinAlone(discord, '600000000000000021', '400000000000000021');
    const upload = discord.upload.bind(discord);
    discord.upload = (content) => ({ ...upload(content), size: 6 * 1024 * 1024 });
    const large = await ana.slash('importar', { archivo: { file: EXPORT } });
    expect(textOf(large.message)).toContain('tomo hasta 5 MB');
    // It says that it is small, and isn't.
    discord.upload = (content) => ({ ...upload(content), size: 10 });
    const lying = await ana.slash('importar', { archivo: { file: 'a'.repeat(6 * 1024 * 1024) } });
    expect(textOf(lying.message)).toContain('tomo hasta 5 MB');
    discord.upload = (content) => ({ ...upload(content), url: 'http://127.0.0.1:1/x' });
    const elsewhere = await ana.slash('importar', { archivo: { file: EXPORT } });
    expect(textOf(elsewhere.message)).toContain('No pude abrir ese archivo');
  });
});
