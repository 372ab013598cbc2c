import { observe } from '../core/observe.ts';
import type { RunningPlatform, ServedBot, Services, Surroundings } from '../platforms/platform.ts';
import type { WantedPlatform } from './config.ts';
import { createMetrics } from './metrics.ts';

/** The platforms of a process at work. */
export interface StartedPlatforms {
  /** Those that run by now. */
  running(): readonly RunningPlatform[];
  /** Resolves when one of them ends the program, or the last has gone: with whether any of those gave up. */
  readonly ended: Promise<'asked' | 'gaveUp'>;
  /** Has all of them leave, within five seconds. */
  stop(): Promise<void>;
}

/**
 * Starts platforms, one after the other. One that gives up (a refused token) says so and leaves the others running.
 * @throws PlatformError when one of them can't even be tried (the page finds no port)
 */
export async function startPlatforms(
  bot: ServedBot,
  wanted: readonly WantedPlatform[],
  surroundings: Surroundings,
): Promise<StartedPlatforms> {
  const metrics = createMetrics();
  const observed = { ...bot, dispatcher: observe(bot.dispatcher, metrics.answered) };
  const started: (RunningPlatform & Pick<WantedPlatform, 'kind'>)[] = [];
  let quit = (): void => {};
  const left = new Promise<void>((resolve) => {
    quit = resolve;
  });
  const services: Services = {
    ...surroundings,
    metrics,
    running: () => started.filter(({ kind }) => kind !== 'console'),
    mountsWebhooks: wanted.some(({ kind }) => kind === 'server'),
    quit,
  };
  const stop = async (): Promise<void> => {
    await Promise.all(started.map((platform) => platform.stop()));
  };

  for (const { name, kind, start } of wanted) {
    try {
      started.push({ ...(await start(observed, services)), name, kind });
    } catch (error) {
      await stop();
      throw error;
    }
  }
  const { running } = services;
  const endings = started.map(async ({ ended }) => {
    const why = await ended;
    if (why !== undefined) surroundings.say(why);
    return why !== undefined;
  });
  const gone = Promise.all(endings).then((gaveUp) => (gaveUp.some(Boolean) ? 'gaveUp' : 'asked'));
  return { ended: Promise.race([left.then(() => 'asked' as const), gone]), running, stop };
}
