import type { Effect } from './command.ts';
import type { IncomingFile } from './incoming-file.ts';

/** Where people talk to the bot. */
export type PlatformName = 'discord' | 'telegram' | 'terminal' | 'web';

/** A person as one platform knows them: `discord:80351110224678912`. */
export type PersonKey = `${PlatformName}:${string}`;

/** A group, channel or private chat of one platform. */
export type PlaceKey = `${PlatformName}:${string}`;

/** Whose talk a turn is part of; undefined where nobody can be told from anybody else. */
export const talkerOf = ({ person, visitor }: Turn): string | undefined => person ?? visitor;

/** A person of a platform as a text that names nobody else there, as Discord writes it: `<@123>`. */
export const mentionOf = (person: PersonKey): string =>
  `<@${person.slice(person.indexOf(':') + 1)}>`;

/** The person whom a mention names; undefined for any other text. */
export function mentionedBy(text: string, platform: PlatformName): PersonKey | undefined {
  const [, id] = /^<@!?([^<>]{1,64})>$/u.exec(text) ?? [];
  return id === undefined ? undefined : `${platform}:${id}`;
}

/** Who asks, where and when: every request has one, and commands find it in their context. */
export interface Turn {
  readonly platform: PlatformName;
  /** Undefined where nobody can be told from anybody else. */
  readonly person?: PersonKey;
  /** Who talks where nobody is a person, told from others as long as their browser is open; nothing is kept of them. */
  readonly visitor?: string;
  /** What that person's platform shows them as, and what others mention them by there, without the @: hostile text. */
  readonly name?: string;
  readonly handle?: string;
  /** Whether that person administers the place, where platforms know such persons. */
  readonly isAdministrator?: () => Promise<boolean>;
  readonly place?: PlaceKey;
  /** Where within the place it is said, where a place has several rooms: a channel, a topic. */
  readonly channel?: PlaceKey;
  /** What comes with the message. */
  readonly file?: IncomingFile;
  /** Whether only that person reads what is said there. */
  readonly private: boolean;
  /** A BCP 47 tag that overrides the deployment's locale. */
  readonly locale?: string;
  readonly at: Date;
  /** What commands may do in this turn, anything unless said: an address may be opened by nobody's will. */
  readonly effects?: readonly Effect[];
}
