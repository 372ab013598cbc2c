import type { Received } from './rest.ts';
import type { LoopbackDiscord } from './server.ts';

/** The requests of a kind (`POST /interactions/…`) once so many of them have come. */
export function arrived(discord: LoopbackDiscord, what: RegExp, times = 1): Promise<Received[]> {
  return new Promise((resolve) => {
    const look = () => {
      const found = discord.received.filter(({ method, path }) => what.test(`${method} ${path}`));
      if (found.length >= times) resolve(found);
    };
    discord.onRequest = look;
    look();
  });
}
