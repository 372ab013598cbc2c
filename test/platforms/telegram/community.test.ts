import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bot } from '../../../src/app/bot.ts';
import { botOn } from '../../support/bot.ts';
import { demoCatalogue } from '../../support/demo-catalogue.ts';
import { onTelegram } from '../../support/telegram/harness.ts';
import { group, type Person } from '../../support/telegram/people.ts';
import type { TelegramServer } from '../../support/telegram/server.ts';

let bot: Bot;
beforeAll(async () => {
  bot = await botOn(await demoCatalogue(), { LOCALE: 'es-ES' });
});
afterAll(() => bot.close());

const TITLES = ['Volver', 'Toy Story', 'The Matrix', 'Inception', 'Titanic'];
const EXPORT = 'Title,Year,Rating10\nVolver,2006,8\nOrigen,2010,9\nZzyzx,1999,3\n';

let uploads = 0;
/** Sends a document, and reads the bot's answer. */
function send(person: Person, server: TelegramServer, content: string | Uint8Array, size?: number) {
  uploads += 1;
  const [file_id, bytes] = [`f${uploads}`, Buffer.from(content)];
  server.uploads.set(file_id, bytes);
  const document = {
    file_id,
    file_unique_id: file_id,
    file_name: 'x',
    file_size: size ?? bytes.length,
  };
  return person.says(undefined, { with: { document } });
}

describe('a group of four on Telegram', () => {
  it('rates, lists, compares, and forgets one of them', async () => {
    const { server, person, pass } = await onTelegram(bot);
    const club = group('Cinéfilos');
    const at = { in: club };
    const people = ['Ana', 'Luis', 'Eva', '<b>Juan</b> & co'].map(person);
    const [ana, luis, eva, juan] = people as [Person, Person, Person, Person];
    for (const [index, somebody] of people.entries()) {
      for (const [film, title] of TITLES.entries()) {
        const rating = ((index * 3 + film * (index + 1)) % 10) + 1;
        await somebody.says(`/calificar ${title} nota:${rating}`, at);
      }
      // Who asks that much in one group is too fast.
      pass(60_000);
    }
    await luis.says('/lista Up', at);
    await juan.says('/lista Titanic nombre:Verano', at);
    expect((await eva.says('/lista', at)).text).toContain('La puso Luis');
    expect((await eva.says('/lista nombre:verano', at)).text).toContain('La puso <b>Juan</b> & co');

    expect((await ana.says('/afinidad Luis', at)).text).toContain('Tu afinidad con Luis es del');
    await juan.says('/grupo', at, 2);
    const [picture, rest] = server.chats.in(club.id).slice(-2);
    expect(picture).toMatchObject({ photo: 'file:grafico.png' });
    expect(picture?.text).toContain('4 personas usan el bot');
    expect(rest?.text).toContain('Quien pone notas más altas');

    expect((await luis.says('/lista accion:vaciar', at)).text).toContain('quien administra');
    server.administrators.add(ana.id);
    const asked = await ana.says('/lista accion:vaciar', at);
    expect((await ana.presses('Vaciar todas', asked)).text).toContain('quité 2 películas');

    const forgetting = await luis.says('/olvidame', at);
    await luis.presses('Sí, bórralo todo', forgetting);
    await juan.says('/grupo', at, 2);
    expect(server.chats.in(club.id).at(-2)?.text).toContain('3 personas usan el bot');
    expect((await ana.says('/afinidad Luis', at)).text).toContain('No conozco a nadie');
  });
});

describe('files on Telegram', () => {
  it('are what somebody sends, and what the bot gives', async () => {
    const { server, person } = await onTelegram(bot);
    const ana = person('Ana');
    const preview = await send(ana, server, EXPORT);
    expect(preview.text).toContain('Encontré 2');
    expect((await ana.presses('Importar', preview)).text).toContain('2 películas vistas nuevas');
    await server.until('give what it did not find', () => server.documents.length === 1);
    expect(server.documents[0]).toMatchObject({ chat: ana.chat.id, name: 'sin_encontrar.csv' });
    await ana.says('/exportar');
    await server.until('give the zip', () => server.documents.length === 2);
    const again = await send(person('Leo'), server, server.documents[1]?.bytes ?? '');
    expect(again.text).toContain('un archivo de Butaca con 2 películas');
  });

  it('are asked for, and refused before they are fetched where they are too large', async () => {
    const { server, person } = await onTelegram(bot);
    const ana = person('Ana');
    expect((await ana.says('/importar')).text).toContain('¿Qué archivo?');
    expect((await send(ana, server, EXPORT)).text).toContain('Encontré 2');
    expect((await send(ana, server, EXPORT, 6 * 1024 * 1024)).text).toContain('tomo hasta 5 MB');
    expect(server.callsOf('getFile')).toHaveLength(1);
    server.uploads.clear();
    const gone = await ana.says(undefined, {
      with: { document: { file_id: 'f0', file_unique_id: 'f0', file_size: 10 } },
    });
    expect(gone.text).toContain('No pude abrir ese archivo');
  });

  it('are none of the bot’s business in a group, unless they are for it', async () => {
    const { server, person } = await onTelegram(bot);
    const club = group('Cinéfilos');
    const ana = person('Ana');
    const document = { file_id: 'f1', file_unique_id: 'f1', file_size: 10 };
    server.uploads.set('f1', Buffer.from(EXPORT));
    ana.sends(undefined, { in: club, with: { document } });
    const asked = await ana.says('/importar', { in: club });
    expect(server.chats.in(club.id)).toHaveLength(1);
    const answer = await ana.says(undefined, { in: club, replyingTo: asked, with: { document } });
    expect(answer.text).toContain('Encontré 2');
    expect(server.callsOf('getFile')).toHaveLength(1);
  });
});
