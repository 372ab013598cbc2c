import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { Telegram } from 'telegraf';

/**
 * Lets the client talk to the configured host and to no other: its library follows redirects, and what it
 * sends holds the token. Set here because telegraf drops the agents that it is given for `http:`.
 */
export function keepToHost(telegram: Telegram): void {
  // node-fetch takes a function, as telegraf's type for attachments says and this one doesn't.
  const options: { readonly apiRoot: string; agent?: HttpAgent | ((url: URL) => HttpAgent) } =
    telegram.options;
  const root = new URL(options.apiRoot);
  const agent =
    root.protocol === 'https:'
      ? new HttpsAgent({ keepAlive: true })
      : new HttpAgent({ keepAlive: true });
  const guard = ({ host }: URL) => {
    if (host !== root.host) throw new Error(`redirected to ${host}, which is not ${root.host}`);
    return agent;
  };
  options.agent = guard;
}
