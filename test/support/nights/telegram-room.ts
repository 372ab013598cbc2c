import { startTelegram } from '../../../src/platforms/telegram/telegram.ts';
import type { ShownMessage } from '../telegram/chats.ts';
import { group, labelsOf, Person } from '../telegram/people.ts';
import { TelegramServer, TOKEN } from '../telegram/server.ts';
import type { Name, Room, Shown } from './room.ts';

const TIMING = { call: 5_000, poll: 5_000, handler: 10_000, drain: 4_000 };

/** A group on a Telegram on loopback. */
export async function telegramRoom(): Promise<Room> {
  const service = await new TelegramServer().start();
  const club = group('Cineclub');
  const people = {
    Ana: new Person(service, 'Ana'),
    Eva: new Person(service, 'Eva'),
    Leo: new Person(service, 'Leo'),
    Luis: new Person(service, 'Luis'),
  };
  const sent = new Map<Shown, ShownMessage>();
  const asked = new Set<number>();
  const shown = (message: ShownMessage): Shown => {
    const seen = { text: message.text, labels: labelsOf(message).flat() };
    sent.set(seen, message);
    return seen;
  };
  const current = () => service.polls.all.at(-1);

  return {
    platform: 'telegram',
    place: `telegram:${club.id}`,
    async enter(bot, surroundings) {
      const running = await startTelegram(
        bot,
        { token: TOKEN, apiRoot: service.root, webhook: undefined },
        { ...surroundings, mountsWebhooks: false },
        TIMING,
      );
      await service.until('connect', () => service.updates.isPolled);
      return running;
    },
    async asks(who, command, option) {
      const words = `/${command}@Butaca_bot ${option?.[1] ?? ''}`.trim();
      const message = await people[who].says(words, { in: club });
      asked.add(message.id);
      return shown(message);
    },
    async presses(who, start, on) {
      const message = sent.get(on);
      const label = on.labels.find((one) => one.startsWith(start));
      if (!message || label === undefined) throw new Error(`No «${start}» on ${on.text}`);
      const answer = await people[who].presses(label, message);
      // What the bot said by itself stays so when a button changes it.
      if (answer.id !== message.id) asked.add(answer.id);
      return shown(answer);
    },
    poll() {
      const poll = current();
      return poll && { answers: poll.options, isOver: poll.isClosed };
    },
    votes(who: Name, ...starts) {
      const poll = current();
      if (!poll) throw new Error('No poll');
      const wanted = poll.options.filter((one) => starts.some((start) => one.startsWith(start)));
      people[who].votes(poll, ...wanted);
    },
    votesLate(who) {
      const { id, name } = people[who];
      service.updates.push({
        poll_answer: {
          poll_id: current()?.id,
          user: { id, is_bot: false, first_name: name },
          option_ids: [0],
        },
      });
    },
    unasked: () =>
      service.chats
        .in(club.id)
        .filter(({ id }) => !asked.has(id) && !service.polls.all.some((one) => one.message === id))
        .map(shown),
    problems: () => service.violations,
    close: async () => service.close(),
  };
}
