import { beforeAll, expect, it } from 'vitest';
import type { Bot } from '../../../src/app/bot.ts';
import { botOn } from '../../support/bot.ts';
import { deafToPolls } from '../../support/deaf-to-polls.ts';
import { demoCatalogue } from '../../support/demo-catalogue.ts';
import type { ShownMessage } from '../../support/telegram/chats.ts';
import { onTelegram } from '../../support/telegram/harness.ts';
import { group } from '../../support/telegram/people.ts';

/** The films of a list, as they stand. */
const titlesIn = ({ text }: ShownMessage): string[] =>
  [...text.matchAll(/^(?:\d+\.|[-•]) +(.+?) \((?:[^)]*, )?\d{4}\)/gm)].map(
    ([, title = '']) => title,
  );

let bot: Bot;
beforeAll(async () => {
  bot = await botOn(demoCatalogue());
  return () => bot.close();
});

it('each of a group has their own talk, and all can refer to what was last shown', async () => {
  const { person } = await onTelegram({
    ...bot,
    places: { left: async () => {}, moved: async () => {} },
    polls: deafToPolls,
  });
  const [ana, luis] = [person('Ana'), person('Luis')];
  const club = { in: group('Cineclub') };
  const list = await ana.says('@Butaca_bot pelis de animación', club);
  const [, second = ''] = titlesIn(list);
  expect(second).not.toBe('');
  const fact = await luis.says('¿cuánto dura la segunda?', { ...club, replyingTo: list });
  expect(fact.text).toContain(second);
  const other = await luis.says('pelis de crimen, @Butaca_bot', club);
  // Ana goes on with her animated films, though the last list in the group is another's.
  const hers = await ana.says('@Butaca_bot ¿y de los 90?', club);
  expect(hers.text).toMatch(/animación.*90/);
  const his = await luis.says('¿y de los 90?', { ...club, replyingTo: other });
  expect(his.text).toMatch(/crimen.*90/);
});
