import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { Bot } from '../../src/app/bot.ts';
import { doErrands } from '../../src/app/night-errands/run-errands.ts';
import type { Running } from '../../src/platforms/platform.ts';
import { botOn } from '../support/bot.ts';
import { demoCatalogue } from '../support/demo-catalogue.ts';
import { manualClock } from '../support/manual-clock.ts';
import { discordRoom } from '../support/nights/discord-room.ts';
import type { Room } from '../support/nights/room.ts';
import { telegramRoom } from '../support/nights/telegram-room.ts';
import { testSurroundings } from '../support/surroundings.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** A bot in a room, whose time passes when it is told to. */
async function stage(room: Room) {
  const clock = manualClock();
  const { surroundings, logged } = testSurroundings(clock);
  const store = { COMMUNITY_DB: join(await temporaryFolder(), 'comunidad.sqlite') };
  let bot: Bot | undefined;
  let running: Running | undefined;

  async function leave(): Promise<void> {
    await running?.stop();
    await bot?.close();
  }

  async function enter(): Promise<Bot> {
    bot = await botOn(await demoCatalogue(), store, clock.date);
    running = await room.enter(bot, surroundings);
    return bot;
  }

  await enter();
  onTestFinished(async () => {
    await leave();
    await room.close();
  });

  const work = async (): Promise<void> => {
    const [here, at] = [bot, running];
    if (!here || !at) throw new Error('Nobody is there');
    await doErrands(
      {
        speak: here.speak,
        running: () => [{ ...at, name: room.platform }],
        clock,
        log: surroundings.log,
      },
      new AbortController().signal,
    );
  };

  return {
    logged,
    bot: (): Bot => {
      if (!bot) throw new Error('Nobody is there');
      return bot;
    },
    /** Ends the process, and starts another one on what it kept. */
    async restart(): Promise<void> {
      await leave();
      await enter();
    },
    /** Lets time pass, and has done what is due meanwhile, until the bot has said so much by itself. */
    async untilSaid(count: number): Promise<string> {
      for (let waited = 0; waited < 4 * DAY_MS; waited += 15 * MINUTE_MS) {
        await work();
        const said = room.unasked();
        if (said.length >= count) return said[count - 1]?.text ?? '';
        clock.advance(15 * MINUTE_MS);
      }
      throw new Error(`Said only ${JSON.stringify(room.unasked())}`);
    },
    /** The votes of the night that is on, by film. */
    async votes(): Promise<readonly number[]> {
      const night = await bot?.community.nights.current(room.place);
      return night?.nominations.map(({ votes }) => votes) ?? [];
    },
  };
}

it.each([
  ['Discord', discordRoom],
  ['Telegram', telegramRoom],
])('a whole night on %s', async (_name, open) => {
  const room = await open();
  const on = await stage(room);

  const opened = await room.asks('Ana', 'noche', ['cuando', 'mañana a las 21:00']);
  expect(opened.text).toContain('Noche de película');
  for (const [who, film] of [
    ['Luis', 'Volver'],
    ['Eva', 'Toy Story'],
    ['Leo', 'Pulp Fiction'],
    ['Ana', 'Fight Club'],
  ] as const) {
    await room.asks(who, 'noche', ['titulo', film]);
  }
  const proposed = await room.asks('Luis', 'noche');
  expect(proposed.text).toMatch(/Volver[\s\S]*Toy Story[\s\S]*Pulp Fiction/);
  const vetoed = await room.presses('Leo', 'Toy Story', proposed);
  expect(vetoed.text).toContain('alguien la vetó');
  expect(vetoed.text).not.toMatch(/Leo la vet/);

  await room.presses('Ana', 'Votar ya', vetoed);
  await expect.poll(() => room.poll()?.answers).toHaveLength(3);
  expect(room.poll()?.answers.join()).not.toContain('Toy Story');
  await expect
    .poll(async () => (await on.bot().community.nights.current(room.place))?.hasPoll)
    .toBe(true);

  room.votes('Ana', 'Volver', 'Pulp');
  room.votes('Luis', 'Volver');
  await expect.poll(on.votes).toEqual([2, 0, 1, 0]);
  await on.restart();
  room.votes('Eva', 'Pulp');
  room.votes('Luis', 'Volver', 'Pulp');
  room.votes('Luis', 'Volver');
  // A tie: Volver was proposed first.
  await expect.poll(on.votes).toEqual([2, 0, 2, 0]);
  expect((await room.asks('Eva', 'noche')).text).toMatch(/Van empatadas .*Volver/);

  const before = room.unasked().length;
  const result = await on.untilSaid(before + 1);
  expect(result).toMatch(/Gana Volver \(2006\)/);
  expect(room.poll()?.isOver).toBe(true);
  room.votesLate('Leo');
  expect((await room.asks('Leo', 'noche')).text).toMatch(/Gana Volver \(2006\)/);
  expect(await on.votes()).toEqual([2, 0, 2, 0]);

  expect(await on.untilSaid(before + 2)).toMatch(/^En un rato empieza la película: Volver/);
  await on.restart();
  expect(await on.untilSaid(before + 3)).toMatch(/¿Qué les pareció Volver/);
  const question = room.unasked()[before + 2];
  if (!question) throw new Error('Nobody asked');
  const [good = '', other = ''] = question.labels;
  await room.presses('Ana', good, question);
  await room.presses('Luis', good, question);
  const rated = await room.presses('Eva', other, question);
  expect(rated.text).toMatch(/3/);
  const history = await room.asks('Leo', 'historial');
  expect(history.text).toMatch(/Volver \(2006\)/);
  expect(history.text).toMatch(/\d,\d|\d\.\d/);
  expect(room.unasked()).toHaveLength(before + 3);
  expect(room.problems()).toEqual([]);
  expect(on.logged.filter(({ level }) => level === 'error')).toEqual([]);
});
