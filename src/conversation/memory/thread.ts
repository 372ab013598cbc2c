import type { CommandRequest } from '../../core/dispatcher.ts';
import { type Choice, pressable, type Target } from '../../reply/actions.ts';
import type { Reply } from '../../reply/reply.ts';
import { isList } from './list-request.ts';
import { type Named, type Shown, shownIn } from './remember-shown.ts';

/** What a person was last talking about in one place: enough to know what "y de los 90?" or "la segunda" mean. */
export interface Thread {
  /** The last request: its command and its options as raw texts. */
  readonly request?: CommandRequest;
  /** The list of films last shown, by TMDB id, as it stood. */
  readonly list: readonly number[];
  /** The film that was last spoken of, and the one before it. */
  readonly movie?: number;
  readonly before?: number;
  /** Who was last spoken of, and everybody who was named with them. */
  readonly person?: number;
  readonly people: readonly Named[];
  /** Films of the same title as that one, which may have been meant. */
  readonly others: readonly { readonly id: number; readonly year: number }[];
  /** What the bot offered when it asked back. */
  readonly choices: readonly Choice[];
  /** A request that can't be answered before the option that it lacks is said. */
  readonly lacking?: { readonly request: CommandRequest; readonly option: string };
  /** The list last shown, or counted: what a message may change, and go on with. */
  readonly listed?: Listed;
}

/** A list that was asked for. */
export interface Listed {
  readonly request: CommandRequest;
  /** The button that goes on where it ended; none where that was the end. */
  readonly more?: Target;
}

export const EMPTY_THREAD: Thread = { list: [], people: [], others: [], choices: [] };

/**
 * The thread after an answer.
 * @param request what was answered; undefined where a button changed what was there: the last request still stands
 * @param lacks the option that the request lacked
 */
export function after(
  { lacking: _, ...thread }: Thread,
  reply: Reply,
  request: CommandRequest | undefined,
  lacks?: string,
): Thread {
  // A button of a list changes that list, whatever was asked of its films meanwhile.
  const asked = request ?? thread.listed?.request ?? thread.request;
  if (reply.error) {
    // What was asked back may be answered; what went wrong is not gone on from.
    const asks = reply.error.codigo === 'dudoso';
    const choices = asks ? pressable(reply.actions) : [];
    // Whoever means a film that isn't sure, or isn't there, speaks of none of before.
    const { movie, ...rest } = thread;
    const another = asks || reply.error.codigo === 'no_encontrado';
    return {
      ...rest,
      ...(movie !== undefined && !another && { movie }),
      ...(asks && asked && { request: asked }),
      ...(request && lacks !== undefined && { lacking: { request, option: lacks } }),
      choices,
    };
  }
  const { list, people, others, ...shown } = shownIn(reply.data);
  // What can't be known of a film is still an answer about it.
  const movie = shown.movie ?? (list.length === 0 ? filmOf(request) : undefined);
  const listed = listedAfter(thread, reply, asked, { list, movie });
  const [first] = people;
  const person = first?.id ?? thread.person;
  const before = movie !== undefined && movie !== thread.movie ? thread.movie : thread.before;
  return {
    // An answer about one film of a list leaves the list to be referred to.
    list: list.length > 0 || movie === undefined ? list : thread.list,
    people: people.length > 0 ? people : thread.people,
    others,
    choices: [],
    ...(asked && { request: asked }),
    ...(movie !== undefined && { movie }),
    ...(before !== undefined && { before }),
    ...(person !== undefined && { person }),
    ...(listed && { listed }),
  };
}

/** The film that a request names by its id. */
const filmOf = (request: CommandRequest | undefined): number | undefined => {
  const [, id] = request?.args['titulo']?.match(/^id:(\d+)$/) ?? [];
  return id === undefined ? undefined : Number(id);
};

/** An answer about one film leaves the list that it was asked of; another list takes its place. */
function listedAfter(
  thread: Thread,
  { actions }: Reply,
  asked: CommandRequest | undefined,
  { list, movie }: Pick<Shown, 'list' | 'movie'>,
): Listed | undefined {
  const request = asked && isList(asked) ? asked : undefined;
  if (!request) return movie !== undefined && list.length === 0 ? thread.listed : undefined;
  const more = actions?.find((action) => action.kind === 'button' && action.more);
  return { request, ...(more?.kind === 'button' && { more: more.target }) };
}
