import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bot } from '../../../src/app/bot.ts';
import { INLINE_RESULTS_MAX } from '../../../src/platforms/telegram/limits.ts';
import { botOn } from '../../support/bot.ts';
import { demoCatalogue } from '../../support/demo-catalogue.ts';
import { onTelegram } from '../../support/telegram/harness.ts';
import { group, labelsOf } from '../../support/telegram/people.ts';

let bot: Bot;
beforeAll(async () => {
  bot = await botOn(await demoCatalogue());
});
afterAll(() => bot.close());

describe('the bot on the demo catalogue', () => {
  it('answers every example of every command by all of its names', async () => {
    const { person, server } = await onTelegram(bot);
    for (const { name, aliases, examples } of bot.registry.commands) {
      const ana = person('Ana');
      for (const example of examples) {
        const answer = await ana.says(`/${name} ${example}`.trim());
        expect(answer.text, `/${name} ${example}`).not.toMatch(
          /^No (?:conozco|encontré|estoy seguro)|Algo falló/,
        );
      }
      const [example = ''] = examples;
      // Some answers name whoever asks.
      const saidTo = async (who: string, command: string): Promise<string> =>
        (await person(who).says(`/${command} ${example}`)).text.replaceAll(/Luis|Eva/g, '…');
      const full = await saidTo('Luis', name);
      for (const alias of aliases) {
        expect(await saidTo('Eva', `${alias}@Butaca_bot`)).toBe(full);
      }
    }
    expect(server.calls.filter(({ refused }) => refused)).toEqual([]);
  });

  it('answers every button of every example', async () => {
    const { person, server } = await onTelegram(bot);
    for (const { name, examples } of bot.registry.commands) {
      const answer = await person('Ana').says(`/${name} ${examples[0]}`.trim());
      for (const label of labelsOf(answer).flat()) {
        const shown = await person('Luis').presses(label, answer);
        expect(shown.text, `${label} under /${name}`).not.toMatch(/Algo falló|ya no funciona/);
      }
    }
    expect(server.calls.filter(({ refused }) => refused)).toEqual([]);
  });

  it('leads from a month to be chosen to its answer', async () => {
    const { person } = await onTelegram(bot);
    const ana = person('Ana');
    const months = await ana.says('/mes');
    expect(labelsOf(months).map(({ length }) => length)).toEqual([3, 3, 3, 3]);
    expect((await ana.presses('marzo', months)).text).toMatch(/^En marzo se estren/);
  });

  it('asks for a title, shows the film, and goes on to its votes', async () => {
    const { person } = await onTelegram(bot);
    const ana = person('Ana');
    const question = await ana.says('/ficha');
    expect(question.text).toMatch(/^¿Qué película\?/);
    const film = await ana.says('toy story');
    expect(film.text).toContain('Toy Story');
    expect((await ana.presses('Votos', film)).text).toContain('Toy Story');
  });

  it('greets whoever starts it', async () => {
    const { person } = await onTelegram(bot);
    expect((await person('Ana').says('/start')).text).toContain('Soy Butaca');
  });

  it('offers the most popular films anywhere, and those that are typed', async () => {
    const { person } = await onTelegram(bot);
    const ana = person('Ana');
    const popular = await ana.types('');
    expect(popular).toHaveLength(INLINE_RESULTS_MAX);
    for (const { title, description } of popular) {
      expect(title).toMatch(/\(.*\d{4}\)$/);
      expect(description).toMatch(/^★ \d/);
    }
    const [film] = await ana.types('toy story');
    expect(film?.title).toContain('Toy Story');
    const posted = film && ana.chooses(film, group('Amigas'));
    expect(posted?.text).toContain('Toy Story');
  });
});
