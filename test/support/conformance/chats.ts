import { discord } from '../../../src/platforms/discord/discord.ts';
import { telegram } from '../../../src/platforms/telegram/telegram.ts';
import { openApiCheck } from '../discord/openapi.ts';
import {
  type Person as DiscordPerson,
  joinAlone,
  joinAs,
  labels,
  textOf,
} from '../discord/person.ts';
import {
  APPLICATION_ID,
  CHANNEL_ID,
  GUILD_ID,
  startLoopbackDiscord,
  TOKEN,
} from '../discord/server.ts';
import { type Chat, group, labelsOf, Person } from '../telegram/people.ts';
import { TOKEN as TELEGRAM_TOKEN, TelegramServer } from '../telegram/server.ts';
import type { Stage, Visitor } from './stage.ts';

const OPTIONS: Readonly<Record<string, string>> = { repetir: 'texto', elegir: 'sala' };

export async function discordStage(): Promise<Stage> {
  const service = await startLoopbackDiscord({ check: openApiCheck() });
  const visitor = (person: DiscordPerson, place: string, alone: boolean): Visitor => {
    const seen = new Map<object, Awaited<ReturnType<DiscordPerson['slash']>>>();
    const shown = (answer: Awaited<ReturnType<DiscordPerson['slash']>>) => {
      const read = { text: textOf(answer.message) };
      seen.set(read, answer);
      return read;
    };
    const slash = (command: string, value?: string) => {
      const name = OPTIONS[command];
      return person.slash(command, name && value !== undefined ? { [name]: value } : {});
    };
    return {
      turn: {
        person: `discord:${person.id}`,
        place: `discord:${place}`,
        channel: `discord:${alone ? place : CHANNEL_ID}`,
        private: alone,
      },
      asks: async (command, value) => shown(await slash(command, value)),
      async leaves(command) {
        void slash(command);
        // Whatever is asked after it is answered after it came.
        await slash('repetir', 'espera');
      },
      async presses(read) {
        const message = seen.get(read)?.message;
        if (!message) throw new Error('Nothing to press');
        return shown(await person.press(message, labels(message)[0] ?? ''));
      },
    };
  };
  return {
    platform: discord,
    env: {
      DISCORD_TOKEN: TOKEN,
      DISCORD_APPLICATION_ID: APPLICATION_ID,
      DISCORD_API_ROOT: service.apiRoot,
    },
    async enter() {
      await service.gateway.until('identified', 1);
      const channel = '400000000000000009';
      return [
        visitor(joinAlone(service, '600000000000000001', channel), channel, true),
        visitor(joinAs(service, '600000000000000002'), GUILD_ID, false),
      ];
    },
    close: () => service.close(),
  };
}

export async function telegramStage(): Promise<Stage> {
  const service = await new TelegramServer().start();
  const visitor = (person: Person, chat: Chat): Visitor => {
    const seen = new Map<object, Awaited<ReturnType<Person['says']>>>();
    const shown = (answer: Awaited<ReturnType<Person['says']>>) => {
      const read = { text: answer.text };
      seen.set(read, answer);
      return read;
    };
    const words = (command: string, value = '') => `/${command}@Butaca_bot ${value}`.trim();
    return {
      turn: {
        person: `telegram:${person.id}`,
        place: `telegram:${chat.id}`,
        private: chat.type === 'private',
      },
      asks: async (command, value) => shown(await person.says(words(command, value), { in: chat })),
      async leaves(command) {
        person.sends(words(command), { in: chat });
        await person.says(words('repetir', 'espera'), { in: chat });
      },
      async presses(read) {
        const message = seen.get(read);
        if (!message) throw new Error('Nothing to press');
        return shown(await person.presses(labelsOf(message).flat()[0] ?? '', message));
      },
    };
  };
  return {
    platform: telegram,
    env: { TELEGRAM_TOKEN, TELEGRAM_API_ROOT: service.root },
    async enter() {
      const [ana, luis] = [new Person(service, 'Ana'), new Person(service, 'Luis')];
      return [visitor(ana, ana.chat), visitor(luis, group('Cineclub'))];
    },
    close: () => service.close(),
  };
}
