import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bot } from '../../src/app/bot.ts';
import { loadCommands } from '../../src/app/commands.ts';
import { renderDiscord } from '../../src/platforms/discord/render.ts';
import { renderReply } from '../../src/platforms/telegram/render.ts';
import { renderTerminal } from '../../src/platforms/terminal/render.ts';
import { toHtml } from '../../src/platforms/web/view/html.ts';
import { replyView } from '../../src/platforms/web/view/reply-view.ts';
import { plainText } from '../../src/reply/plain-text.ts';
import type { Reply } from '../../src/reply/reply.ts';
import { botOn } from '../support/bot.ts';
import { keepCompany, turnFor } from '../support/company.ts';
import { demoCatalogue } from '../support/demo-catalogue.ts';
import { messageProblems } from '../support/discord/check-message.ts';
import { checkKeyboard, checkMessageText } from '../support/telegram/limits.ts';
import { TURN } from '../support/turn.ts';

/** Each renderer: what a person reads of an answer, after the platform's own limits were checked. */
const RENDERERS: Readonly<Record<string, (reply: Reply) => string>> = {
  'plain text': (reply) => plainText(reply),
  terminal: (reply) => renderTerminal(reply, false).text,
  discord(reply) {
    const message = renderDiscord(reply);
    expect(messageProblems(message)).toEqual([]);
    return JSON.stringify(message.embeds);
  },
  telegram(reply) {
    const { texts, keyboard } = renderReply(reply);
    if (keyboard) checkKeyboard(keyboard);
    return texts.map((text) => checkMessageText(text).text).join('\n');
  },
  web: (reply) => toHtml(replyView(reply)),
};

const registry = await loadCommands();
const EXAMPLES = registry.commands.flatMap(({ name, examples }) =>
  examples.map((example) => [`/${name} ${example}`.trim(), turnFor(name)] as const),
);
const MISTAKES = ['/mes', '/score zzzzqqqq', '/noexiste', '', '/score the mummy'].map(
  (message) => [message, TURN] as const,
);

let bot: Bot;
beforeAll(async () => {
  bot = await botOn(await demoCatalogue());
  await keepCompany(bot);
});
afterAll(() => bot.close());

describe.each(Object.entries(RENDERERS))('%s', (_name, render) => {
  it.each([...EXAMPLES, ...MISTAKES])('shows the answer to %j', async (message, turn) => {
    const { reply } = await bot.dispatcher.message(message, turn);
    const shown = render(reply);
    for (const word of wordsOf(reply)) expect(shown).toContain(word);
  });
});

/** A vote whose titles are as long, as alike and as odd as titles get. */
const POLL: Reply = {
  data: null,
  blocks: [
    {
      kind: 'poll',
      key: 'k'.repeat(32),
      question: `¿Qué vemos? ${'Muy larga pregunta. '.repeat(20)}`,
      answers: Array.from({ length: 10 }, (_, index) => ({
        label: `Película${index} ${'larguísima '.repeat(index * 2)}<b>&*_`,
        target: { command: 'noche', action: 'votar', params: ['k'.repeat(32), String(index)] },
      })),
      closesAt: '2026-12-04T21:00:00Z',
    },
  ],
  actions: [{ kind: 'button', label: 'Ahora', target: { command: 'ayuda', args: {} } }],
};

/** Each renderer: the labels of what can be pressed. */
const PRESSABLE: Readonly<Record<string, (reply: Reply) => readonly string[]>> = {
  terminal: (reply) => renderTerminal(reply, false).choices.map(({ label }) => label),
  discord: (reply) =>
    renderDiscord(reply).components.flatMap(({ components }) =>
      components.flatMap((part) => ('label' in part ? [part.label ?? ''] : [])),
    ),
  telegram: (reply) =>
    (renderReply(reply).keyboard?.inline_keyboard ?? []).flat().map(({ text }) => text),
  web: (reply) => toHtml(replyView(reply)).match(/(?<=<button[^>]*>)[^<]+/g) ?? [],
};

describe('a poll where it is no native one', () => {
  it.each(Object.entries(RENDERERS))('is a list: %s', (_name, render) => {
    const shown = render(POLL);
    for (const word of wordsOf(POLL)) expect(shown).toContain(word);
  });

  it.each(Object.entries(PRESSABLE))('has a button an answer: %s', (_name, labelsIn) => {
    const labels = labelsIn(POLL);
    expect(labels).toHaveLength(11);
    for (const [index, label] of labels.slice(0, 10).entries()) {
      expect(label).toContain(`Película${index}`);
    }
    expect(labels[10]).toBe('Ahora');
  });
});

it('every example is answered without a mistake', async () => {
  for (const [message, turn] of EXAMPLES) {
    expect((await bot.dispatcher.message(message, turn)).reply.error, message).toBeUndefined();
  }
});

/** The longer plain words of an answer, which no escaping changes; a chart is a picture where there can be one. */
function wordsOf({ blocks, ...reply }: Reply): string[] {
  const text = plainText({ ...reply, blocks: blocks.filter(({ kind }) => kind !== 'chart') });
  return text.match(/(?<![\p{L}\d])[\p{L}\d]{5,}(?![\p{L}\d])/gu) ?? [];
}
