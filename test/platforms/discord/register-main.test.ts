import { execFile } from 'node:child_process';
import { expect, it } from 'vitest';
import { TOKEN_MISSING, TOKEN_REFUSED } from '../../../src/wording/discord.ts';
import { TOKEN } from '../../support/discord/server.ts';
import { openLoopback } from '../../support/discord/visit.ts';
import { compiled } from '../../support/processes/programs.ts';

const PROGRAM = compiled('src/platforms/discord/register-main.ts');

/** Runs what `npm run discord:register` runs. */
const register = (env: Record<string, string>) =>
  new Promise<{ code: unknown; out: string; err: string }>((resolve) => {
    const options = { env: { PATH: process.env['PATH'], ...env } };
    execFile(process.execPath, [PROGRAM], options, (error, out, err) =>
      resolve({ code: error?.code ?? 0, out, err }),
    );
  });

it('registers every command now, and says how many', async () => {
  const discord = await openLoopback();
  const env = { DISCORD_TOKEN: TOKEN, DISCORD_API_ROOT: discord.apiRoot };
  const { code, out } = await register(env);
  expect(code).toBe(0);
  expect(out).toMatch(/^\d+ comandos registrados en todos los servidores/);
  expect(discord.received.map(({ method }) => method)).toEqual(['GET', 'PUT']);
  expect(discord.problems).toEqual([]);
});

it('says in one line what is wrong with the token', async () => {
  const discord = await openLoopback();
  const env = { DISCORD_TOKEN: 'wrong', DISCORD_API_ROOT: discord.apiRoot };
  expect(await register(env)).toEqual({ code: 1, out: '', err: `${TOKEN_REFUSED}\n` });
  expect(await register({})).toEqual({ code: 1, out: '', err: `${TOKEN_MISSING}\n` });
});
