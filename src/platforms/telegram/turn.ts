import type { PersonKey, PlaceKey, Turn } from '../../core/turn.ts';
import type { CallbackQuery, Message, User } from './update.ts';

const personKey = ({ id }: User): PersonKey => `telegram:${id}`;

/** A person, and what they are shown as and mentioned by. */
export const whoIs = (
  user: User,
): { readonly person: PersonKey } & Pick<Turn, 'name' | 'handle'> => {
  const name = [user.first_name, user.last_name].filter(Boolean).join(' ');
  return {
    person: personKey(user),
    ...(name && { name }),
    ...(user.username && { handle: user.username }),
  };
};

/** Tells whether somebody administers a chat. */
export type AdministratorIn = (chat: Message['chat'], user: User) => Pick<Turn, 'isAdministrator'>;

export const placeKey = (chat: number): PlaceKey => `telegram:${chat}`;

const placeOf = ({
  chat,
  is_topic_message,
  message_thread_id,
}: Message): Pick<Turn, 'place' | 'channel' | 'private'> => ({
  place: placeKey(chat.id),
  ...(is_topic_message && { channel: `telegram:${chat.id}/${message_thread_id}` as const }),
  private: chat.type === 'private',
});

/**
 * Who says something, where and when. Whoever writes in the name of a group or a channel is nobody in particular;
 * in the name of the group itself only its administrators write.
 */
export const messageTurn = (
  message: Message,
  at: Date,
  administratorIn: AdministratorIn,
): Turn => ({
  platform: 'telegram',
  ...(message.from &&
    !message.sender_chat && {
      ...whoIs(message.from),
      ...administratorIn(message.chat, message.from),
    }),
  ...(message.sender_chat?.id === message.chat.id && { isAdministrator: async () => true }),
  ...placeOf(message),
  at,
});

/** Who presses a button, where and when. What was posted by inline mode hangs in a chat that isn't told. */
export const pressTurn = (
  { from, message }: CallbackQuery,
  at: Date,
  administratorIn: AdministratorIn,
): Turn => ({
  platform: 'telegram',
  ...whoIs(from),
  ...(message
    ? { ...placeOf(message), ...administratorIn(message.chat, from) }
    : { private: false }),
  at,
});

/** For answers that are kept and shown to whoever asks the same: nobody's, and of commands that only answer. */
export const sharedTurn = (at: Date): Turn => ({
  platform: 'telegram',
  private: false,
  at,
  effects: ['pure'],
});

/** Whom limits count: who is nobody in particular counts as the group or channel in whose name they write. */
export const askerOf = ({ person, place }: Turn, message: Message | undefined): string =>
  person ?? (message?.sender_chat ? `chat ${message.sender_chat.id}` : (place ?? ''));
