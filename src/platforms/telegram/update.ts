import { z } from 'zod';

const User = z.object({
  id: z.number().int(),
  is_bot: z.boolean().optional(),
  first_name: z.string().optional(),
  last_name: z.string().optional(),
  username: z.string().optional(),
});
export type User = z.infer<typeof User>;

const Chat = z.object({
  id: z.number().int(),
  type: z.enum(['private', 'group', 'supergroup', 'channel']),
});

const Message = z.object({
  message_id: z.number().int(),
  chat: Chat,
  from: User.optional(),
  /** The group or channel in whose name an anonymous admin writes. */
  sender_chat: z.object({ id: z.number().int() }).optional(),
  /** The supergroup that the chat has become. */
  migrate_to_chat_id: z.number().int().optional(),
  via_bot: User.optional(),
  text: z.string().optional(),
  caption: z.string().optional(),
  photo: z.unknown().optional(),
  voice: z.unknown().optional(),
  sticker: z.unknown().optional(),
  video: z.unknown().optional(),
  document: z
    .object({
      file_id: z.string(),
      file_name: z.string().optional(),
      file_size: z.int().optional(),
    })
    .optional(),
  message_thread_id: z.number().int().optional(),
  is_topic_message: z.boolean().optional(),
  reply_to_message: z.object({ from: User.optional() }).optional(),
});

const CallbackQuery = z.object({
  id: z.string(),
  from: User,
  message: Message.optional(),
  inline_message_id: z.string().optional(),
  data: z.string().default(''),
});

const InlineQuery = z.object({ id: z.string(), from: User, query: z.string() });

/** What the bot is in a chat from now on. */
const Membership = z.object({
  chat: Chat,
  new_chat_member: z.object({ status: z.string() }),
});

/** A person's whole ballot in a poll of the bot's. Whoever votes in the name of a chat has no `user`. */
const PollAnswer = z.object({
  poll_id: z.string(),
  user: User.optional(),
  option_ids: z.array(z.int().nonnegative()),
});

const Update = z.object({
  my_chat_member: Membership.optional(),
  message: Message.optional(),
  callback_query: CallbackQuery.optional(),
  inline_query: InlineQuery.optional(),
  poll_answer: PollAnswer.optional(),
});

/** The parts of Telegram's types that this front-end reads: https://core.telegram.org/bots/api#available-types */
export type Message = z.infer<typeof Message>;
export type CallbackQuery = z.infer<typeof CallbackQuery>;
export type Membership = z.infer<typeof Membership>;
export type InlineQuery = z.infer<typeof InlineQuery>;
export type PollAnswer = z.infer<typeof PollAnswer>;
export type Update = z.infer<typeof Update>;

/** The kinds of update that the front-end asks Telegram for. */
export const UPDATE_KINDS = [
  'message',
  'callback_query',
  'inline_query',
  'my_chat_member',
  'poll_answer',
] as const;

/** An update as Telegram sends it; undefined when it is no such thing. */
export const readUpdate = (raw: unknown): Update | undefined => Update.safeParse(raw).data;

const Numbered = z.object({ update_id: z.number().int() });

/** The number under which Telegram sends an update, also when it sends it again. */
export const updateId = (raw: unknown): number | undefined =>
  Numbered.safeParse(raw).data?.update_id;

const SentPoll = z.object({
  message_id: z.number().int(),
  chat: z.object({ id: z.number().int() }),
  poll: z.object({ id: z.string() }),
});

/** A poll as Telegram says that it was sent. @throws ZodError when it says something else */
export const readSentPoll = (raw: unknown): z.infer<typeof SentPoll> => SentPoll.parse(raw);

const Me = z.object({ id: z.number().int(), is_bot: z.literal(true), username: z.string() });

/** Who the bot is, as `getMe` says. */
export type Me = z.infer<typeof Me>;

/** @throws ZodError when it is no bot */
export const readMe = (raw: unknown): Me => Me.parse(raw);
