import { expect } from 'vitest';
import { bodyOf } from '../../../src/platforms/discord/delivery.ts';
import { type DiscordMessage, renderDiscord } from '../../../src/platforms/discord/render.ts';
import type { Action } from '../../../src/reply/actions.ts';
import type { Block } from '../../../src/reply/blocks.ts';
import type { Reply } from '../../../src/reply/reply.ts';
import { Message, wholeMessageProblems } from './documented-limits.ts';
import { openApiCheck } from './openapi.ts';

const check = openApiCheck();

/** What Discord would refuse of a message, by its description and its documented limits. */
export function messageProblems(message: DiscordMessage): string[] {
  const body = bodyOf(message);
  const documented = Message.safeParse(body);
  return [
    ...(check?.('POST', '/interactions/1/token/callback', { type: 4, data: body }) ?? []),
    ...(documented.error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? []),
    ...(documented.data ? wholeMessageProblems(documented.data) : []),
  ];
}

export const replyOf = (blocks: readonly Block[], actions: readonly Action[] = []): Reply => ({
  data: null,
  blocks,
  actions,
});

/** The message of some blocks, which Discord would take. */
export function accepted(blocks: readonly Block[], actions?: readonly Action[], owner?: string) {
  const message = renderDiscord(replyOf(blocks, actions), owner);
  expect(messageProblems(message)).toEqual([]);
  return message;
}

/** A film's card that is empty but for what is said. */
export const card = (change: Partial<Extract<Block, { kind: 'movie' }>> = {}): Block => ({
  kind: 'movie',
  title: 'Toy Story (1995)',
  fields: [],
  ...change,
});
