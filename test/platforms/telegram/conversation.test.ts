import { describe, expect, it } from 'vitest';
import { defineCommand } from '../../../src/app/context.ts';
import { UserError } from '../../../src/core/errors.ts';
import { option } from '../../../src/core/option.ts';
import { PLACEHOLDER_MAX, TOAST_MAX } from '../../../src/platforms/telegram/limits.ts';
import { QUESTION_MS } from '../../../src/platforms/telegram/pending-questions.ts';
import { PACE } from '../../../src/platforms/telegram/rate-limits.ts';
import { button } from '../../../src/reply/actions.ts';
import { text } from '../../../src/reply/blocks.ts';
import { fakeBot } from '../../support/telegram/fake-bot.ts';
import { onTelegram } from '../../support/telegram/harness.ts';
import { buttonNamed, group, labelsOf } from '../../support/telegram/people.ts';
import { BOT } from '../../support/telegram/server.ts';

describe('a person alone with the bot', () => {
  it('gets an answer to a command, an alias, plain text and a photo with a caption', async () => {
    const { person } = await onTelegram(fakeBot());
    const ana = person('Ana');
    expect((await ana.says('/eco hola')).text).toBe('hola');
    expect((await ana.says('/repite@butaca_BOT texto:hola')).text).toBe('hola');
    expect((await ana.says('hola')).text).toBe('hola');
    const photo = { photo: [{}], caption: 'foto' };
    expect((await ana.says(undefined, { with: photo })).text).toBe('foto');
  });

  it('is told what to write after a sticker', async () => {
    const { person } = await onTelegram(fakeBot());
    const answer = await person('Ana').says(undefined, { with: { sticker: {} } });
    expect(answer.text).toContain('¿Qué quieres saber?');
  });

  it('chooses where there is a list, and the button answers', async () => {
    const { person } = await onTelegram(fakeBot());
    const ana = person('Ana');
    const menu = await ana.says('/estacion');
    expect(labelsOf(menu)).toEqual([['primavera', 'verano', 'otoño'], ['invierno']]);
    const answer = await ana.presses('otoño', menu);
    expect(answer.text).toBe('Es otoño.');
    expect(answer.id).not.toBe(menu.id);
  });

  it('is shown a film with its poster, and as text where Telegram refuses the picture', async () => {
    const { person, server } = await onTelegram(fakeBot());
    const ana = person('Ana');
    const film = await ana.says('/inventada jerry');
    expect(film).toMatchObject({
      photo: 'https://posters.example/2.jpg',
      text: 'Tom & Jerry (1991)\n\nNúmero: 2',
    });
    server.chats.brokenPictures.add('https://posters.example/2.jpg');
    const again = await ana.says('/inventada jerry');
    expect(again).toMatchObject({ photo: undefined, text: film.text, keyboard: film.keyboard });
    const tried = server.callsOf('sendPhoto').length;
    expect(await ana.says('/inventada jerry')).toMatchObject({ text: film.text });
    expect(server.callsOf('sendPhoto')).toHaveLength(tried);
  });

  it('changes a photo, its caption and its buttons in place', async () => {
    const { person } = await onTelegram(fakeBot());
    const ana = person('Ana');
    const film = await ana.says('/inventada tiburón');
    const other = await ana.presses('Otra', film);
    expect(other).toMatchObject({ id: film.id, photo: 'https://posters.example/2.jpg' });
    const detail = await ana.presses('Detalle', other);
    expect(detail).toMatchObject({ id: film.id, text: 'Detalle de 2', keyboard: [] });
  });

  it('turns pages in the message itself, and pressing twice does no harm', async () => {
    const { person, server, lines } = await onTelegram(fakeBot());
    const ana = person('Ana');
    const first = await ana.says('/paginas');
    expect(labelsOf(first)).toEqual([['Siguiente ▶']]);
    const second = await ana.presses('Siguiente ▶', first);
    expect(second.id).toBe(first.id);
    expect(second.text).toContain('6. Cosa 6');
    expect(labelsOf(second)).toEqual([['◀ Anterior', 'Siguiente ▶']]);
    const again = ana.taps(buttonNamed('Siguiente ▶', first).callback_data ?? '', first);
    await server.until('edit again', () => server.callsOf('editMessageText').length === 2);
    expect((await ana.says('hola')).text).toBe('hola');
    expect(server.toasts.get(again)).toBe('');
    expect(server.chats.in(ana.chat.id)).toHaveLength(2);
    expect(lines.join()).not.toContain('error');
  });

  it('gets a new message where the old one can no longer be changed', async () => {
    const { person, server } = await onTelegram(fakeBot());
    const ana = person('Ana');
    const first = await ana.says('/paginas');
    server.chats.messages.length = 0;
    const second = await ana.presses('Siguiente ▶', first);
    expect(second.id).not.toBe(first.id);
    expect(second.text).toContain('Cosa 6');
  });

  it('keeps the message under a button that broke, and reads the code of the error', async () => {
    const { person, server } = await onTelegram(fakeBot());
    const ana = person('Ana');
    const film = await ana.says('/inventada tiburón');
    const apology = await ana.presses('Romper', film);
    expect(apology.id).not.toBe(film.id);
    expect(apology.text).toContain('abc123');
    expect(JSON.stringify(server.calls)).not.toContain('secret detail');
  });

  it('knows that a made-up button is stale', async () => {
    const { person, server } = await onTelegram(fakeBot());
    const ana = person('Ana');
    const message = await ana.says('hola');
    const press = ana.taps('nada|<b>|\u0000', message);
    const answer = await server.until('answer', () => server.chats.in(ana.chat.id)[1]);
    expect(answer.text).toContain('Ese botón ya no funciona');
    await server.until('acknowledge', () => server.toasts.has(press));
  });
});

describe('a command without what it needs', () => {
  it('asks, and the next message answers', async () => {
    const { person } = await onTelegram(fakeBot());
    const ana = person('Ana');
    expect(await ana.says('/eco')).toMatchObject({
      text: '¿Qué texto? Lo que haya que repetir.\nPor ejemplo: hola',
      hint: 'hola',
    });
    expect((await ana.says('estacion verano')).text).toBe('estacion verano');
    expect((await ana.says('estacion verano')).text).toBe('Es verano.');
  });

  it('waits for five minutes and no longer', async () => {
    const { person, pass } = await onTelegram(fakeBot());
    const ana = person('Ana');
    await ana.says('/eco');
    pass(QUESTION_MS);
    expect((await ana.says('estacion verano')).text).toBe('estacion verano');
    await ana.says('/eco');
    pass(QUESTION_MS + 1);
    expect((await ana.says('estacion verano')).text).toBe('Es verano.');
  });

  it('is forgotten when another command comes first', async () => {
    const { person } = await onTelegram(fakeBot());
    const ana = person('Ana');
    await ana.says('/eco');
    expect((await ana.says('/estacion verano')).text).toBe('Es verano.');
    expect((await ana.says('estacion otoño')).text).toBe('Es otoño.');
  });

  it('takes in a group the reply of whoever was asked; another person talks for themself', async () => {
    const { person, server } = await onTelegram(fakeBot());
    const club = group('Cineclub');
    const [ana, luis] = [person('Ana'), person('Luis')];
    const question = await ana.says('/eco', { in: club });
    const other = await luis.says('estacion verano', { in: club, replyingTo: question });
    expect(other.text).toBe('Es verano.');
    ana.sends('mientras tanto', { in: club });
    const answer = await ana.says('sí', { in: club, replyingTo: question });
    expect(answer.text).toBe('sí');
    expect(server.chats.in(club.id)).toHaveLength(3);
  });
});

describe('a group', () => {
  it('is answered under the question, and left alone otherwise', async () => {
    const { person, server } = await onTelegram(fakeBot());
    const club = group('Cineclub');
    const ana = person('Ana');
    for (const talk of [
      'hola',
      '/otra_cosa',
      '/eco@Otro_bot hola',
      'oye @Butaca_bot_2',
      '@otra hola',
    ]) {
      ana.sends(talk, { in: club });
    }
    const asked = ana.sends('/eco@Butaca_bot hola', { in: club });
    await server.until('answer', () => server.chats.in(club.id).length > 0);
    expect(server.chats.in(club.id)).toMatchObject([{ text: 'hola', replyTo: asked }]);
  });

  it.each(['hola @Butaca_bot', 'oye, @butaca_BOT: ¿hola?', '@Butaca_bot hola'])(
    'is answered wherever «%s» names the bot, and where it replies to the bot',
    async (talk) => {
      const { person } = await onTelegram(fakeBot());
      const club = group('Cineclub');
      const ana = person('Ana');
      const answer = await ana.says(talk.replace('hola', 'estacion verano'), { in: club });
      const reply = await ana.says('estacion otoño', { in: club, replyingTo: answer });
      expect(reply.text).toBe('Es otoño.');
    },
  );

  it('may call the bot by its name, in a topic of a forum too', async () => {
    const { person } = await onTelegram(fakeBot());
    const club = group('Cineclub');
    const topic = { message_thread_id: 7, is_topic_message: true };
    const answer = await person('Ana').says('@Butaca_bot, hola', { in: club, with: topic });
    expect(answer).toMatchObject({ text: 'hola', thread: 7 });
  });

  it('has admins who write in its own name, and other bots, which get no answer', async () => {
    const { person, server } = await onTelegram(fakeBot());
    const club = group('Cineclub');
    const bot = { from: { id: 1087968824, is_bot: true, first_name: 'Group' } };
    person('Otro bot').sends('/eco bot', { in: club, with: bot });
    const admin = { ...bot, sender_chat: { id: club.id, type: 'supergroup' } };
    expect((await person('Admin').says('/eco admin', { in: club, with: admin })).text).toBe(
      'admin',
    );
    expect(server.chats.in(club.id)).toHaveLength(1);
  });
});

describe('inline mode', () => {
  it('offers films with poster, year and score, and posts the chosen one', async () => {
    const { person, server } = await onTelegram(fakeBot());
    const ana = person('Ana');
    const films = await ana.types('jerry');
    expect(films).toMatchObject([
      {
        id: 'id:2',
        title: 'Tom & Jerry (1991)',
        description: '★ 7.5',
        thumbnail_url: 'https://posters.example/2.jpg',
      },
    ]);
    const [film] = films;
    if (!film) throw new Error('no film');
    const posted = ana.chooses(film, group('Amigas'));
    expect(posted).toMatchObject({
      text: 'Tom & Jerry (1991)\n\nNúmero: 2',
      photo: 'https://posters.example/2.jpg',
    });
    const changed = await ana.presses('Eco', posted);
    expect(changed).toMatchObject({ inlineId: posted.inlineId, text: 'film 2' });
    expect(server.callsOf('sendMessage')).toEqual([]);
  });

  it('tells a mistake in passing, for it can write nowhere', async () => {
    const { person, server } = await onTelegram(fakeBot());
    const ana = person('Ana');
    const [film] = await ana.types('jerry');
    if (!film) throw new Error('no film');
    const posted = ana.chooses(film, group('Amigas'));
    const press = ana.taps('nada', posted);
    await server.until('acknowledge', () => server.toasts.has(press));
    expect(server.toasts.get(press)).toContain('Ese botón ya no funciona');
    expect(server.chats.messages).toEqual([posted]);
  });

  it('offers the best known for nothing, and nothing for nonsense', async () => {
    const { person } = await onTelegram(fakeBot());
    const ana = person('Ana');
    expect(await ana.types('')).toHaveLength(5);
    expect(await ana.types('qwxz')).toEqual([]);
  });

  it('takes what was chosen in the chat with the bot for no question', async () => {
    const { person, server } = await onTelegram(fakeBot());
    const ana = person('Ana');
    const [film] = await ana.types('jerry');
    if (!film) throw new Error('no film');
    ana.chooses(film);
    expect((await ana.says('hola', {}, 1)).text).toBe('hola');
    expect(server.callsOf('sendPhoto')).toEqual([]);
  });
});

describe('whoever is too fast', () => {
  it('is told so once, with the seconds, and served again after them', async () => {
    const { person, server, pass } = await onTelegram(fakeBot());
    const [ana, luis] = [person('Ana'), person('Luis')];
    for (let count = 0; count < PACE.person.burst; count++) await ana.says('hola');
    const warning = await ana.says('hola');
    expect(warning.text).toBe('Vas muy rápido para mí. Vuelve a preguntar en 1 segundo.');
    ana.sends('hola');
    const press = ana.taps('eco|texto=uno', warning);
    expect((await luis.says('hola')).text).toBe('hola');
    await server.until('acknowledge', () => server.toasts.has(press));
    expect(server.toasts.get(press)).toContain('Vas muy rápido');
    expect(server.chats.in(ana.chat.id)).toHaveLength(PACE.person.burst + 1);
    pass(1000);
    expect((await ana.says('hola')).text).toBe('hola');
  });

  it('is offered no more films until they type slower', async () => {
    const { person, server, pass } = await onTelegram(fakeBot());
    const [ana, luis] = [person('Ana'), person('Luis')];
    for (let count = 0; count < PACE.typing.burst; count++) await ana.types('jerry');
    const ignored = ana.query('jerry');
    expect(await luis.types('jerry')).toHaveLength(1);
    pass(1000);
    expect(await ana.types('jerry')).toHaveLength(1);
    expect(server.inlineAnswers.has(ignored)).toBe(false);
  });

  it('may be a group as a whole', async () => {
    const { person, server } = await onTelegram(fakeBot());
    const club = group('Cineclub');
    for (let count = 0; count < PACE.place.burst; count++) {
      await person('Alguien').says('/eco hola', { in: club });
    }
    expect((await person('Ana').says('/eco hola', { in: club })).text).toContain('Vas muy rápido');
    expect(server.chats.in(club.id)).toHaveLength(PACE.place.burst + 1);
  });
});

describe('the menu of commands', () => {
  it('has every name and alias, and in groups each command once', async () => {
    const added = defineCommand({
      name: 'recien_llegado',
      aliases: ['nuevo'],
      group: 'Butaca',
      effect: 'pure',
      description: 'Un comando que nadie conocía',
      examples: [''],
      options: {},
      run: async () => ({ data: null, blocks: [text('Aquí estoy.')] }),
    });
    const { person, server } = await onTelegram(fakeBot(added));
    expect((await person('Ana').says('/nuevo')).text).toBe('Aquí estoy.');
    const described = (command: string) => ({ command, description: added.description });
    expect(server.menus.get('default')).toContainEqual(described('recien_llegado'));
    expect(server.menus.get('default')).toContainEqual(described('nuevo'));
    expect(server.menus.get('all_group_chats')?.map(({ command }) => command)).toEqual([
      'inventada',
      'estacion',
      'repite',
      'paginas',
      'nuevo',
    ]);
  });

  it('holds a hundred, the full names first', async () => {
    const many = Array.from({ length: 60 }, (_, index) =>
      defineCommand({
        name: `comando_${index}`,
        aliases: [`c${index}`],
        group: 'Butaca',
        effect: 'pure',
        description: 'Uno de muchos',
        examples: [''],
        options: {},
        run: async () => ({ data: null, blocks: [text(`${index}`)] }),
      }),
    );
    const { person, server } = await onTelegram(fakeBot(...many));
    expect((await person('Ana').says('/c59')).text).toBe('59');
    const menu = server.menus.get('default')?.map(({ command }) => command);
    expect(menu).toHaveLength(100);
    expect(menu).toContain('comando_59');
  });
});

describe('what Telegram would refuse', () => {
  const saying = (name: string, answer: string, example = '') =>
    defineCommand({
      name,
      aliases: [],
      group: 'Butaca',
      effect: 'pure',
      description: 'Un comando que habla mucho',
      examples: [example],
      options: { tema: option.optional(option.text('De qué')) },
      run: async () => ({
        data: null,
        blocks: [text(answer)],
        actions: [button('Eco', { command: 'eco', args: { texto: 'hola' } })],
      }),
    });

  it('is sent in parts, the buttons under the last', async () => {
    const { person, server } = await onTelegram(fakeBot(saying('mucho', 'palabra '.repeat(1500))));
    const last = await person('Ana').says('/mucho', {}, 3);
    expect(server.chats.messages.map(({ keyboard }) => keyboard.length)).toEqual([0, 0, 1]);
    expect(labelsOf(last)).toEqual([['Eco']]);
  });

  it('is escaped in questions, titles and buttons', async () => {
    const { person } = await onTelegram(fakeBot());
    const ana = person('Ana');
    const doubt = await ana.says('/inventada r');
    expect(labelsOf(doubt).flat()).toContain('Tiburón <b>3 (1990)');
    for (const label of labelsOf(doubt).flat()) await ana.presses(label, doubt);
    expect((await ana.says('<b>&amp;')).html).toBe('&lt;b&gt;&amp;amp;');
  });

  it.each([PLACEHOLDER_MAX - 1, PLACEHOLDER_MAX, PLACEHOLDER_MAX + 1])(
    'is cut in the hint of a question: %i characters',
    async (length) => {
      const example = 'x'.repeat(length);
      const asking = {
        ...saying('pregunta', '', example),
        options: { tema: option.text('De qué') },
      };
      const { person } = await onTelegram(fakeBot(asking));
      const { hint = '' } = await person('Ana').says('/pregunta');
      expect(hint).toHaveLength(Math.min(length, PLACEHOLDER_MAX));
      expect(hint === example).toBe(length <= PLACEHOLDER_MAX);
    },
  );

  it.each([TOAST_MAX - 1, TOAST_MAX, TOAST_MAX + 1])(
    'is cut in a toast: %i characters',
    async (length) => {
      const mistake = 'x'.repeat(length);
      const failing = defineCommand({
        ...saying('falla', ''),
        run: async () => {
          throw new UserError({ kind: 'said', code: 'no_encontrado', sentence: mistake });
        },
      });
      const { person, server } = await onTelegram(fakeBot(failing));
      const ana = person('Ana');
      const [film] = await ana.types('jerry');
      if (!film) throw new Error('no film');
      const press = ana.taps('falla', ana.chooses(film, group('Amigas')));
      const toast = await server.until('acknowledge', () => server.toasts.get(press));
      expect(toast).toHaveLength(Math.min(length, TOAST_MAX));
      expect(toast === mistake).toBe(length <= TOAST_MAX);
    },
  );
});

it('answers buttons of before it was started', async () => {
  const { person, server } = await onTelegram(fakeBot());
  const ana = person('Ana');
  const button = { text: 'Siguiente ▶', callback_data: 'paginas!pagina|2' };
  const old = server.chats.send({
    chat_id: ana.chat.id,
    text: 'Página 1',
    reply_markup: { inline_keyboard: [[button]] },
  });
  expect((await ana.presses('Siguiente ▶', old)).text).toContain('6. Cosa 6');
});

it('greets whoever comes by a link', async () => {
  const greeting = defineCommand({
    name: 'saludo',
    aliases: ['start'],
    group: 'Butaca',
    effect: 'pure',
    description: 'Saluda',
    examples: [''],
    options: { tema: option.optional(option.text('De qué')) },
    run: async ({ tema }) => ({ data: null, blocks: [text(`Hola${tema ?? ''}.`)] }),
  });
  const { person } = await onTelegram(fakeBot(greeting));
  expect((await person('Ana').says('/start campaña_1')).text).toBe('Hola.');
});

it('never answers itself', async () => {
  const { person, server } = await onTelegram(fakeBot());
  const ana = person('Ana');
  ana.sends('eco', { with: { from: BOT } });
  await ana.says('hola');
  expect(server.chats.messages).toHaveLength(1);
});
