import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, it, onTestFinished } from 'vitest';
import { TOKEN_REFUSED } from '../../../src/wording/discord.ts';
import { demoCatalogue } from '../../support/demo-catalogue.ts';
import { joinAs, textOf } from '../../support/discord/person.ts';
import { APPLICATION_ID, type LoopbackDiscord, TOKEN } from '../../support/discord/server.ts';
import { openLoopback } from '../../support/discord/visit.ts';

const PROGRAM = fileURLToPath(
  new URL('../../support/processes/sharded-program.js', import.meta.url),
);

let catalogue: string;
beforeAll(async () => {
  catalogue = await demoCatalogue();
});

function start(
  { apiRoot }: LoopbackDiscord,
  token = TOKEN,
  shards = 'auto',
): ChildProcess & { said: string[] } {
  const child = spawn(process.execPath, [PROGRAM], {
    env: {
      PATH: process.env['PATH'],
      DATA_DIR: catalogue,
      DISCORD_TOKEN: token,
      DISCORD_APPLICATION_ID: APPLICATION_ID,
      DISCORD_API_ROOT: apiRoot,
      DISCORD_SHARDS: shards,
    },
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const said: string[] = [];
  child.stderr?.on('data', (data) => said.push(String(data)));
  return Object.assign(child, { said });
}

it('answers by as many processes as Discord advises, which leave together', async () => {
  const discord = await openLoopback({ shards: 2 });
  const program = start(discord);
  await discord.gateway.until('identified', 2);
  expect(discord.gateway.identified.map(({ shard }) => shard).sort()).toEqual([
    [0, 2],
    [1, 2],
  ]);
  const answer = await joinAs(discord, '600000000000000001').slash('acerca');
  expect(textOf(answer.message)).toContain('Soy Butaca');
  expect(discord.received.filter(({ method }) => method === 'PUT')).toHaveLength(1);
  program.kill('SIGTERM');
  expect(await once(program, 'exit')).toEqual([0, null]);
  await discord.gateway.until('closed', 2);
});

it('answers by the part of the shards that it is told, beside programs with the others', async () => {
  const discord = await openLoopback({ shards: 9 });
  const programs = [start(discord, TOKEN, '0-0/2'), start(discord, TOKEN, '1-1/2')];
  await discord.gateway.until('identified', 2);
  expect(discord.gateway.identified.map(({ shard }) => shard).sort()).toEqual([
    [0, 2],
    [1, 2],
  ]);
  const answer = await joinAs(discord, '600000000000000001').slash('acerca');
  expect(textOf(answer.message)).toContain('Soy Butaca');
  expect(discord.received.filter(({ method }) => method === 'PUT')).toHaveLength(1);
  for (const program of programs) program.kill('SIGTERM');
  const exits = await Promise.all(programs.map((program) => once(program, 'exit')));
  expect(exits).toEqual([
    [0, null],
    [0, null],
  ]);
});

it('ends with one line when Discord refuses a shard for good', async () => {
  const discord = await openLoopback({ shards: 2 });
  const program = start(discord);
  await discord.gateway.until('identified', 2);
  discord.gateway.drop(4_004);
  await once(program, 'exit');
  expect(program.said.join('')).toContain(TOKEN_REFUSED);
});

it('stays one process where one shard is enough', async () => {
  const discord = await openLoopback({ shards: 1 });
  const program = start(discord);
  await discord.gateway.until('identified', 1);
  expect(discord.gateway.identified).toEqual([
    { intents: 1 + 512 + 4096 + (1 << 24) + (1 << 25), shard: [0, 1] },
  ]);
  program.kill('SIGTERM');
  expect(await once(program, 'exit')).toEqual([0, null]);
});
