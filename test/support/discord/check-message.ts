import type { DiscordMessage } from '../../../src/platforms/discord/render.ts';
import { Message, wholeMessageProblems } from './documented-limits.ts';
import { openApiCheck } from './openapi.ts';

const check = openApiCheck();

/** What Discord would refuse of a message, by its description and its documented limits. */
export function messageProblems(message: DiscordMessage): string[] {
  const body = { ...message, allowed_mentions: { parse: [] } };
  const documented = Message.safeParse(body);
  return [
    ...(check?.('POST', '/interactions/1/token/callback', { type: 4, data: body }) ?? []),
    ...(documented.error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? []),
    ...(documented.data ? wholeMessageProblems(documented.data) : []),
  ];
}
