import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { REST, Routes, type Shard, ShardingManager } from 'discord.js';
import { z } from 'zod';
import type { Running, Surroundings } from '../platform.ts';
import { backoff } from '../shared/retry.ts';
import { createChannelPost } from './channel-post.ts';
import { restOptions } from './client.ts';
import type { DiscordBot } from './discord.ts';
import type { DiscordConfig, ShardRange } from './environment.ts';
import { describeError, isTokenRefused } from './errors.ts';
import { GAVE_UP, TOKEN_GIVEN_UP } from './gateway-refusals.ts';
import { keepTrying } from './keep-trying.ts';
import { createPolls } from './polls.ts';
import { createInitiative } from './post-unasked.ts';
import { keepRegistered } from './register.ts';
import { startSession } from './session.ts';

/** Beside this file, and as this one written in TypeScript or built. */
const PROGRAM = fileURLToPath(new URL(`./shard-main${import.meta.url.slice(-3)}`, import.meta.url));

/** Discord lets a bot identify once in five seconds. */
const SPAWN_EVERY_MS = 5_500;
const LEAVE_WITHIN_MS = 4_700;

const GatewayAdvice = z.object({ shards: z.number().int().min(1) });

type ShardedConfig = DiscordConfig & { readonly shards: 'auto' | ShardRange };

/**
 * Answers on Discord by as many processes as Discord advises, each with its own connection and the same
 * catalogue; within this process where one is enough. Of a part, which other programs complete, each is a process.
 */
export function startShards(
  bot: DiscordBot,
  config: ShardedConfig,
  surroundings: Surroundings,
): Running {
  const { clock, log, random } = surroundings;
  const over = new AbortController();
  const rest = new REST(restOptions(config)).setToken(config.token);
  const service = () => rest;
  const polls = createPolls(bot.polls, { rest: service, me: () => undefined }, surroundings);
  const postIn = createChannelPost({ charts: bot.charts, polls, rest: service }, surroundings);
  const initiative = createInitiative(postIn, service, surroundings);
  let single: Running | undefined;
  let manager: ShardingManager | undefined;
  let left: Promise<void> | undefined;
  let why: string | undefined;

  // The library would ask discord.com for it, wherever the API root points.
  async function advisedShards(): Promise<number | undefined> {
    const act = async () => GatewayAdvice.parse(await rest.get(Routes.gatewayBot())).shards;
    try {
      const attempt = { what: 'asking for shards', act, isFinal: isTokenRefused };
      return await keepTrying(attempt, surroundings, over.signal);
    } catch {
      why = TOKEN_GIVEN_UP;
      void stop();
      return undefined;
    }
  }

  async function begin(): Promise<void> {
    if (config.shards !== 'auto') return openPart(config.shards);
    const count = await advisedShards();
    if (count === undefined || over.signal.aborted) return;
    if (count === 1) {
      single = startSession(bot, config, surroundings);
      void single.ended.then((line) => {
        why = line;
        return stop();
      });
      return;
    }
    await openPart({ first: 0, last: count - 1, total: count });
  }

  /** The program with the first shard is also the one that registers the commands. */
  async function openPart(part: ShardRange): Promise<void> {
    const registered =
      part.first === 0 && keepRegistered(rest, bot.registry, config, surroundings, over.signal);
    await Promise.all([registered, spawnAll(part)]);
  }

  async function spawnAll({ first, last, total }: ShardRange): Promise<void> {
    manager = new ShardingManager(PROGRAM, {
      totalShards: total,
      token: config.token,
      execArgv: process.execArgv,
      // The library starts a dead shard again at once, however often it dies.
      respawn: false,
    });
    for (let id = first; id <= last && !over.signal.aborted; id++) {
      const shard = manager.createShard(id);
      watch(shard);
      spawn(shard);
      await clock.sleep(SPAWN_EVERY_MS, over.signal);
    }
  }

  function watch(shard: Shard): void {
    let deaths = 0;
    shard.on('ready', () => {
      deaths = 0;
    });
    shard.on('error', (error) => note(shard, error, 'shard error'));
    shard.on('death', async (child) => {
      if (over.signal.aborted) return;
      if ('exitCode' in child && child.exitCode === GAVE_UP) return void stop();
      deaths++;
      note(shard, new Error(`Shard ${shard.id} died`), 'shard died');
      await clock.sleep(backoff(deaths, random()), over.signal);
      if (!over.signal.aborted) spawn(shard);
    });
  }

  // It is ready when it is ready: Discord may be unreachable for longer than any time limit.
  function spawn(shard: Shard): void {
    shard.spawn(Number.POSITIVE_INFINITY).catch((error) => note(shard, error, 'no shard started'));
  }

  const note = (shard: Shard, error: unknown, message: string) =>
    log.error({ platform: 'discord', shard: shard.id, err: describeError(error) }, message);

  async function leave(): Promise<void> {
    await single?.stop();
    const children = [...(manager?.shards.values() ?? [])].flatMap((shard) => shard.process ?? []);
    const late = new AbortController();
    const exits = children.map(async (child) => {
      child.kill('SIGTERM');
      await once(child, 'exit');
    });
    await Promise.race([Promise.all(exits), clock.sleep(LEAVE_WITHIN_MS, late.signal)]);
    late.abort();
    for (const child of children) child.kill('SIGKILL');
  }

  function stop(): Promise<void> {
    over.abort();
    left ??= leave();
    return left;
  }

  const ended = new Promise<string | undefined>((resolve) => {
    over.signal.addEventListener('abort', () => resolve(stop().then(() => why)), { once: true });
  });
  void begin();
  const isConnected = (): boolean => {
    if (single) return single.isConnected();
    return manager?.shards.every(({ ready }) => ready) ?? false;
  };
  return { isConnected, ended, stop, ...initiative, endPoll: polls.end };
}
