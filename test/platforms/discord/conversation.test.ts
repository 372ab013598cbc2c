import { expect, it } from 'vitest';
import { arrived } from '../../support/discord/arrived.ts';
import { isPrivate, labels, textOf } from '../../support/discord/person.ts';
import { sampleBot } from '../../support/discord/sample-bot.ts';
import { connected } from '../../support/discord/visit.ts';

it('answers a slash command, and its buttons lead on to messages of their own', async () => {
  const { ana, luis, discord } = await connected(sampleBot());
  const film = await ana.slash('ver', { titulo: 'matrix' });
  expect(film).toMatchObject({ kind: 'new', deferred: false });
  expect(textOf(film.message)).toBe('Esta es The Matrix.');
  expect(isPrivate(film.message)).toBe(false);
  expect(labels(film.message)).toEqual(['Lista', 'Lenta']);

  const list = await luis.press(film.message, 'Lista');
  expect(list.kind).toBe('new');
  expect(textOf(list.message)).toContain('5. Película 5');
  expect(discord.problems).toEqual([]);
});

it('knows a command by the short name that its help shows', async () => {
  const { ana } = await connected(sampleBot());
  expect(textOf((await ana.slash('v', { titulo: 'matrix' })).message)).toContain('The Matrix');
});

it('turns pages by changing the message', async () => {
  const { ana, discord } = await connected(sampleBot());
  const first = await ana.slash('lista');
  expect(labels(first.message)).toEqual(['Siguiente ▶']);
  const second = await ana.press(first.message, 'Siguiente ▶');
  expect(second).toMatchObject({ kind: 'changed', message: { id: first.message.id } });
  expect(textOf(second.message)).toContain('6. Película 6');
  const last = await ana.press(second.message, 'Siguiente ▶');
  expect(labels(last.message)).toEqual(['◀ Anterior']);
  expect(textOf(last.message)).toContain('12. Película 12');
  expect(discord.problems).toEqual([]);
});

it('offers films while their title is typed, and takes their ids', async () => {
  const { ana } = await connected(sampleBot());
  const offered = await ana.types('ver', 'titulo', 'ma');
  expect(offered).toEqual([{ name: 'The Matrix (1999)', value: 'id:9' }]);
  expect(await ana.types('nada', 'titulo', 'ma')).toEqual([]);
  const film = await ana.slash('ver', { titulo: offered[0]?.value ?? '' });
  expect(textOf(film.message)).toContain('The Matrix');
});

it('asks in private which film was meant, and answers for all', async () => {
  const { ana, luis, discord } = await connected(sampleBot());
  const question = await ana.slash('ver', { titulo: 'solaris' });
  expect(isPrivate(question.message)).toBe(true);
  expect(textOf(question.message)).toContain('¿Quisiste decir…?');
  expect(labels(question.message)).toEqual(['Solaris (1991)', 'Solaris (2002)']);

  const stranger = await luis.choose(question.message, 'Solaris (2002)');
  expect(isPrivate(stranger.message)).toBe(true);
  expect(textOf(stranger.message)).toContain('Ese mensaje es de otra persona');

  const answer = await ana.choose(question.message, 'Solaris (2002)');
  expect(isPrivate(answer.message)).toBe(false);
  expect(textOf(answer.message)).toBe('Esta es Solaris.');
  expect(discord.problems).toEqual([]);
});

it('says in private what is wrong, and leaves the message alone that was pressed', async () => {
  const { ana } = await connected(sampleBot());
  const missing = await ana.slash('ver');
  expect(isPrivate(missing.message)).toBe(true);
  expect(textOf(missing.message)).toContain('Falta el título de la película');
  const list = await ana.slash('lista');
  for (const id of [
    'nada!nada',
    'lista!nada|1',
    'ver|otra=id:9',
    '💥',
    '~1~lista',
    `~${ana.id}~nada`,
  ]) {
    const stale = await ana.pressId(list.message, id);
    expect(stale.kind, id).toBe('new');
    expect(isPrivate(stale.message), id).toBe(true);
  }
});

it('goes on working with the buttons of messages from before a restart', async () => {
  const before = await connected(sampleBot());
  const { message } = await before.ana.slash('lista');
  await before.running.stop();
  const after = await connected(sampleBot());
  const turned = await after.ana.press(message, 'Siguiente ▶');
  expect(textOf(turned.message)).toContain('Película 6');
});

it('says when an answer takes longer, and gives it in its place', async () => {
  const bot = sampleBot();
  const { ana, clock, discord } = await connected(bot);
  const answer = ana.slash('lenta');
  await clock.sleeping(1_500);
  clock.advance(1_500);
  await arrived(discord, /POST .*callback/);
  expect(discord.received.at(-1)?.body).toEqual({ type: 5 });
  bot.release();
  const seen = await answer;
  expect(seen).toMatchObject({ kind: 'new', deferred: true });
  expect(textOf(seen.message)).toBe('Por fin.');
  expect(discord.problems).toEqual([]);
});

it('changes a message later when that takes longer', async () => {
  const bot = sampleBot();
  const { ana, clock, discord } = await connected(bot);
  const { message } = await ana.slash('lista');
  const answer = ana.pressId(message, 'lenta!otra');
  await clock.sleeping(1_500);
  clock.advance(1_500);
  await arrived(discord, /POST .*callback/, 2);
  expect(discord.received.at(-1)?.body).toEqual({ type: 6 });
  bot.release();
  expect(await answer).toMatchObject({
    kind: 'changed',
    deferred: true,
    message: { id: message.id },
  });
});

it('keeps a mistake private though it comes late', async () => {
  const bot = sampleBot();
  const { ana, clock, discord } = await connected(bot);
  const answer = ana.slash('lenta', { fallo: 'sí' });
  await clock.sleeping(1_500);
  clock.advance(1_500);
  await arrived(discord, /POST .*callback/);
  bot.release();
  const { message } = await answer;
  expect(isPrivate(message)).toBe(true);
  expect(textOf(message)).toContain('abc123');
  expect(textOf(message)).not.toContain('secret');
});

it('asks a person who is too fast to wait, and nobody else', async () => {
  const { ana, luis, clock, discord } = await connected(sampleBot());
  for (let times = 0; times < 20; times++) {
    expect(isPrivate((await ana.slash('lista')).message)).toBe(false);
  }
  const tooFast = await ana.slash('lista');
  expect(isPrivate(tooFast.message)).toBe(true);
  expect(textOf(tooFast.message)).toBe('Vas muy rápido para mí. Vuelve a preguntar en 1 segundo.');
  expect(isPrivate((await luis.slash('lista')).message)).toBe(false);
  clock.advance(1_000);
  expect(isPrivate((await ana.slash('lista')).message)).toBe(false);
  expect(discord.problems).toEqual([]);
});

it('needs no privileged intent, and nobody is ever pinged', async () => {
  const { ana, discord } = await connected(sampleBot());
  await ana.slash('ver', { titulo: '@everyone <@600000000000000002>' });
  const GUILDS_AND_MESSAGES = 1 + 512 + 4096;
  const POLLS = (1 << 24) + (1 << 25);
  expect(discord.gateway.identified).toEqual([
    { intents: GUILDS_AND_MESSAGES + POLLS, shard: [0, 1] },
  ]);
  const answers = discord.received.filter(({ path }) => path.endsWith('/callback'));
  expect(answers).not.toEqual([]);
  for (const { body } of answers) {
    expect(body).toMatchObject({ data: { allowed_mentions: { parse: [] } } });
  }
});
