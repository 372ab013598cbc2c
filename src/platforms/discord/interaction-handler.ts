import type { Dispatcher, Outcome } from '../../core/dispatcher.ts';
import type { IncomingFile } from '../../core/incoming-file.ts';
import { decodeTarget } from '../../core/target.ts';
import type { Turn } from '../../core/turn.ts';
import { text } from '../../reply/blocks.ts';
import type { ChartPictures } from '../../reply/chart.ts';
import { pollsApart } from '../../reply/poll.ts';
import type { Reply } from '../../reply/reply.ts';
import { NOT_YOURS } from '../../wording/discord.ts';
import type { Surroundings } from '../platform.ts';
import { opensPoll } from '../shared/opens-poll.ts';
import type { Throttle } from '../shared/throttle.ts';
import { orGiveUp } from './answer-deadline.ts';
import { type Answer, createAnswering } from './answer-interaction.ts';
import { ASK } from './command-definitions.ts';
import { labelsOf } from './components.ts';
import { createPreparer } from './delivery.ts';
import { describeError, isMissed } from './errors.ts';
import {
  type Attachment,
  type Incoming,
  readInteraction,
  type TypingIncoming,
} from './incoming-interaction.ts';
import { CHOICE_TEXT_MAX, CHOICES_MAX } from './limits.ts';
import type { Polls } from './polls.ts';
import type { Responder } from './responder.ts';
import { turnOf } from './turn.ts';

const LOGGED = { platform: 'discord' };

export interface HandlerOptions {
  readonly dispatcher: Dispatcher;
  readonly charts: ChartPictures;
  readonly polls: Polls;
  readonly respond: (ticket: Incoming['ticket']) => Responder;
  readonly throttle: Throttle;
  readonly openAttachment: (attachment: Attachment) => IncomingFile;
  readonly surroundings: Surroundings;
}

/**
 * Answers interactions as the gateway sends them, each by itself. The promise never rejects: what can't be
 * delivered is logged.
 */
export function createHandler(options: HandlerOptions): (payload: unknown) => Promise<void> {
  const { dispatcher, charts, throttle } = options;
  const { clock, log, newErrorId } = options.surroundings;
  const prepare = createPreparer(charts, log);
  const deliver = createAnswering({
    polls: options.polls,
    prepare,
    surroundings: options.surroundings,
  });

  async function handle(incoming: Incoming): Promise<void> {
    const responder = options.respond(incoming.ticket);
    const turn = turnOf(incoming, clock.date());
    if (incoming.kind === 'typing') return responder.suggest(suggestions(incoming, turn));
    const { userId, channelId } = incoming;
    const seconds = throttle.question(userId, channelId);
    if (seconds > 0) {
      log.info({ ...LOGGED, outcome: 'demasiado_rapido' }, 'throttled');
      return refuse(responder, dispatcher.refuse({ kind: 'tooFast', seconds }, turn));
    }
    if (incoming.kind === 'slash') {
      const { name, args, attachment } = incoming;
      const file = attachment && options.openAttachment(attachment);
      const run = () =>
        name === ASK.name
          ? dispatcher.message(args[ASK.option] ?? '', turn)
          : dispatcher.run(name, args, { ...turn, ...(file && { file }) });
      return deliver(responder, makeAnswer(incoming, turn, run), false);
    }
    const { target, owner } = incoming;
    if (owner !== undefined && owner !== userId) {
      return refuse(responder, { data: null, blocks: [text(NOT_YOURS)] });
    }
    const decoded = decodeTarget(target);
    const mayChange = decoded !== undefined && 'action' in decoded;
    const press = () => dispatcher.press(target, turn);
    return deliver(
      responder,
      makeAnswer(incoming, turn, press, mayChange ? { target, owner } : undefined),
      mayChange,
    );
  }

  /** @param pressed on what it hangs, where the answer may change that: a message that `owner` alone sees */
  async function makeAnswer(
    { userId, polls }: Incoming,
    turn: Turn,
    work: () => Promise<Outcome>,
    pressed?: { readonly target: string; readonly owner: string | undefined },
  ): Promise<Answer> {
    try {
      const { reply } = await orGiveUp(work(), clock);
      const privately = reply.error !== undefined;
      const isNew = !pressed || privately || opensPoll(reply, pressed.target);
      const apart = isNew && polls ? pollsApart(reply) : { rest: reply, polls: [] };
      const owner = privately ? userId : isNew ? undefined : pressed?.owner;
      const message = apart.rest && (await prepare(apart.rest, owner));
      return { message, privately, changes: !isNew, polls: apart.polls };
    } catch (error) {
      const id = newErrorId();
      log.error({ ...LOGGED, err: describeError(error), errorId: id }, 'no answer could be made');
      const reply = dispatcher.refuse({ kind: 'internal', id }, turn);
      const message = await prepare(reply, userId);
      return { message, privately: true, changes: false, polls: [] };
    }
  }

  const refuse = async (responder: Responder, reply: Reply): Promise<void> =>
    responder.reply(await prepare(reply), true);

  /** None where the person types too fast or suggesting fails: then what they type is taken as it is. */
  function suggestions({ userId, name, option, text }: TypingIncoming, turn: Turn) {
    if (!throttle.suggestion(userId)) return [];
    try {
      const offered = dispatcher
        .suggest(name, option, text, turn)
        .filter(({ value }) => value.trim() !== '' && value.length <= CHOICE_TEXT_MAX)
        .slice(0, CHOICES_MAX);
      const labels = labelsOf(
        offered.map(({ label }) => label),
        CHOICE_TEXT_MAX,
      );
      return offered.map(({ value }, index) => ({ name: labels[index] ?? '', value }));
    } catch (error) {
      log.error({ ...LOGGED, command: name, err: describeError(error) }, 'suggesting failed');
      return [];
    }
  }

  return async (payload) => {
    try {
      const incoming = readInteraction(payload);
      if (incoming) await handle(incoming);
      else log.debug(LOGGED, 'an interaction that this bot does not offer');
    } catch (error) {
      const fields = { ...LOGGED, err: describeError(error) };
      if (isMissed(error)) log.info(fields, 'answered too late or twice');
      else log.warn(fields, 'an answer was not delivered');
    }
  };
}
