import { describe, expect, it, onTestFinished } from 'vitest';
import { readSettings } from '../../src/app/config.ts';
import type { Running } from '../../src/platforms/platform.ts';
import { type Rig, rig } from '../support/conformance/bot.ts';
import { discordStage, telegramStage } from '../support/conformance/chats.ts';
import { terminalStage, webStage } from '../support/conformance/local.ts';
import type { Stage, Visitor } from '../support/conformance/stage.ts';
import { EPOCH } from '../support/surroundings.ts';

/** How each platform's service is opened, and whether whoever is too fast is asked to wait there. */
const PLATFORMS: readonly (readonly [string, () => Stage | Promise<Stage>, boolean])[] = [
  ['discord', discordStage, true],
  ['telegram', telegramStage, true],
  ['terminal', terminalStage, false],
  ['web', webStage, true],
];

/** More than anybody may ask at once. */
const TOO_MANY = 100;
/** What a platform that was told to leave may take for it. */
const LEAVE_WITHIN_MS = 5_000;

interface Open extends Rig {
  readonly running: Running;
  readonly visitors: readonly Visitor[];
  /** Alone with the bot. */
  readonly ana: Visitor;
  readonly env: Readonly<Record<string, string>>;
}

/** Starts a platform as the program does: its variables are read, and what they want is started. */
async function open(openStage: () => Stage | Promise<Stage>): Promise<Open> {
  const stage = await openStage();
  // What a bug holds besides the platform's own secrets.
  const env = { ...stage.env, SOME_API_KEY: 'clave-de-otra-cosa-0123' };
  const made = rig(env);
  const start = readSettings(stage.platform.environment, env);
  if (!start) throw new Error('The variables ask for nothing');
  const running = await start(made.bot, made.services);
  onTestFinished(async () => {
    await running.stop();
    await stage.close();
  });
  const visitors = await stage.enter(made);
  const [ana] = visitors;
  if (!ana) throw new Error('Nobody is there');
  return { ...made, running, visitors, ana, env };
}

describe.each(PLATFORMS)('%s', (name, openStage, throttles) => {
  it('tells the bot who asks, where and when', async () => {
    const { visitors, turns } = await open(openStage);
    for (const visitor of visitors) {
      const shown = await visitor.asks('repetir', 'hola');
      await visitor.presses(shown);
      const turn = { platform: name, at: new Date(EPOCH), ...visitor.turn };
      const told = turns
        .slice(-2)
        .map(({ isAdministrator: _, name: _n, handle: _h, visitor: _v, ...rest }) => rest);
      expect(told).toEqual([turn, turn]);
    }
  });

  it('answers a command, a mistake and a press', async () => {
    const { visitors, running } = await open(openStage);
    for (const visitor of visitors) {
      const shown = await visitor.asks('repetir', 'hola');
      expect(shown.text).toContain('Oigo hola.');
      expect((await visitor.presses(shown)).text).toContain('Oigo HOLA.');
      expect((await visitor.asks('elegir', 'ático')).text).toContain('no me sirve como sala');
    }
    expect(running.isConnected()).toBe(true);
  });

  it(`${throttles ? 'asks' : 'never asks'} whoever is too fast to wait`, async () => {
    const { ana } = await open(openStage);
    let answer = '';
    for (let times = 0; times < TOO_MANY && !answer.includes('Vas muy rápido'); times++) {
      answer = (await ana.asks('repetir', 'hola')).text;
    }
    expect(answer.includes('Vas muy rápido')).toBe(throttles);
  });

  it('shows the id of a bug and goes on, and no secret comes out', async () => {
    const { ana, written, env } = await open(openStage);
    const { text } = await ana.asks('romper');
    expect(text).toContain('abc123');
    expect((await ana.asks('repetir', 'sigo')).text).toContain('Oigo sigo.');
    const out = [text, ...written].join('\n');
    expect(out).toContain('[secreto]');
    for (const [variable, value] of Object.entries(env)) {
      if (/TOKEN|KEY/.test(variable)) expect(out).not.toContain(value);
    }
  });

  it('leaves once, in time, though an answer never comes', async () => {
    const { ana, running, clock } = await open(openStage);
    await ana.leaves('colgarse');
    clock.hurry();
    const started = performance.now();
    await Promise.all([running.stop(), running.stop()]);
    expect(clock.waited).toBeLessThan(LEAVE_WITHIN_MS);
    expect(performance.now() - started).toBeLessThan(LEAVE_WITHIN_MS);
    expect(running.isConnected()).toBe(false);
  });

  it('says nothing of why when it is told to leave', async () => {
    const { ana, running } = await open(openStage);
    await ana.asks('repetir', 'adiós');
    await running.stop();
    expect(await running.ended).toBeUndefined();
  });
});
