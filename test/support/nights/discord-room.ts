import { startDiscord } from '../../../src/platforms/discord/discord.ts';
import type { Posted } from '../discord/interactions.ts';
import { openApiCheck } from '../discord/openapi.ts';
import { joinAs, labels, textOf } from '../discord/person.ts';
import {
  APPLICATION_ID,
  CHANNEL_ID,
  GUILD_ID,
  startLoopbackDiscord,
  TOKEN,
} from '../discord/server.ts';
import type { Name, Room, Shown } from './room.ts';

/** A channel of a server on a Discord on loopback. */
export async function discordRoom(): Promise<Room> {
  const service = await startLoopbackDiscord({ check: openApiCheck() });
  const people = {
    Ana: joinAs(service, '600000000000000001'),
    Eva: joinAs(service, '600000000000000002'),
    Leo: joinAs(service, '600000000000000003'),
    Luis: joinAs(service, '600000000000000004'),
  };
  const posted = new Map<Shown, Posted>();
  const shown = (message: Posted): Shown => {
    const seen = { text: textOf(message), labels: labels(message) };
    posted.set(seen, message);
    return seen;
  };
  const current = () => service.polls.all.at(-1);
  let logins = 0;

  return {
    platform: 'discord',
    place: `discord:${GUILD_ID}`,
    async enter(bot, surroundings) {
      const running = await startDiscord(
        bot,
        {
          token: TOKEN,
          applicationId: APPLICATION_ID,
          guildId: undefined,
          apiRoot: service.apiRoot,
          shards: undefined,
        },
        surroundings,
      );
      logins += 1;
      await service.gateway.until('identified', logins);
      return running;
    },
    async asks(who, command, option) {
      const options = option ? { [option[0]]: option[1] } : {};
      return shown((await people[who].slash(command, options)).message);
    },
    async presses(who, start, on) {
      const message = posted.get(on);
      const label = on.labels.find((one) => one.startsWith(start));
      if (!message || label === undefined) throw new Error(`No «${start}» on ${on.text}`);
      const isChoice = message.components.some(({ components }) =>
        components.some(
          (part) => 'options' in part && part.options.some((one) => one.label === label),
        ),
      );
      const way = isChoice ? 'choose' : 'press';
      return shown((await people[who][way](message, label)).message);
    },
    poll: current,
    votes(who: Name, ...starts) {
      const poll = current();
      if (!poll) throw new Error('No poll');
      const wanted = poll.answers.filter((one) => starts.some((start) => one.startsWith(start)));
      people[who].votes(poll, ...wanted);
    },
    votesLate(who) {
      service.gateway.dispatch('MESSAGE_POLL_VOTE_ADD', {
        user_id: people[who].id,
        channel_id: CHANNEL_ID,
        message_id: current()?.id,
        answer_id: 1,
      });
    },
    unasked: () => service.talk.replies.map(shown),
    problems: () => service.problems,
    close: () => service.close(),
  };
}
