import { Readable, Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bot } from '../../../src/app/bot.ts';
import { runJsonLines } from '../../../src/platforms/terminal/json-lines.ts';
import { MONTHS, WEEKDAYS } from '../../../src/spanish/calendar.ts';
import { botOn } from '../../support/bot.ts';
import { fullCatalogue, KAGGLE_DIR } from '../../support/full-catalogue.ts';
import { manualClock } from '../../support/manual-clock.ts';
import { testSurroundings } from '../../support/surroundings.ts';
import { serve, type TestServer } from '../../support/web.ts';

const FILMS = ['Toy Story', 'El padrino', 'the avengers 1998', 'Amélie', 'jarry poter', 'M', '9'];

/** What to ask of each of the seven functions. */
const QUESTIONS: readonly [string, readonly string[]][] = [
  ['cantidad_filmaciones_mes', MONTHS],
  ['cantidad_filmaciones_dia', WEEKDAYS],
  ['score_titulo', FILMS],
  ['votos_titulo', FILMS],
  ['get_actor', ['Tom Hanks', 'penelope cruz', 'Cantinflas', 'Björk']],
  ['get_director', ['Pedro Almodóvar', 'Steven Spielberg', 'scorcese']],
  ['recomendacion', FILMS],
];

describe.skipIf(KAGGLE_DIR === undefined)('the full catalogue over HTTP', () => {
  let bot: Bot;
  let server: TestServer;
  beforeAll(async () => {
    bot = await botOn(await fullCatalogue());
    server = await serve(bot);
  });
  afterAll(async () => {
    await server?.stop();
    await bot?.close();
  });

  it.each(QUESTIONS)('%s gives what the terminal gives', async (command, values) => {
    const answers = await terminal(
      bot,
      values.map((value) => `/${command} ${value}`),
    );
    for (const [index, value] of values.entries()) {
      const response = await fetch(`${server.url}/${command}/${encodeURIComponent(value)}`);
      const { datos = null, respuesta, detail } = (await response.json()) as Answer;
      const expected = answers[index];
      expect(datos, value).toEqual(expected?.datos);
      expect(respuesta ?? detail, value).toBe(expected?.respuesta);
      if (command.startsWith('cantidad')) expect(response.status).toBe(200);
    }
  });
});

interface Answer {
  readonly datos?: unknown;
  readonly respuesta?: string;
  readonly detail?: string;
}

/** What the terminal's JSON says to each message. */
async function terminal(bot: Bot, messages: readonly string[]): Promise<Answer[]> {
  let written = '';
  const output = new Writable({
    write(chunk, _encoding, done) {
      written += chunk;
      done();
    },
  });
  const input = Readable.from([Buffer.from(messages.join('\n'))]);
  await runJsonLines(bot, input, output, testSurroundings(manualClock()).surroundings);
  return written
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}
