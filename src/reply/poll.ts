import { type Action, button } from './actions.ts';
import type { Block, ListBlock, PollBlock, TextBlock } from './blocks.ts';
import { bold, text } from './blocks.ts';
import type { Reply } from './reply.ts';

/** A poll for where there are none: its question over the list of its answers. */
export const pollAsList = ({ question, answers }: PollBlock): readonly [TextBlock, ListBlock] => [
  text(bold(question)),
  { kind: 'list', start: 1, items: answers.map(({ label }) => ({ text: [label] })) },
];

/** What can be pressed under an answer where polls are lists: a button for each of a poll's answers, and its own. */
export const actionsOf = ({
  blocks,
  actions = [],
}: Pick<Reply, 'blocks' | 'actions'>): readonly Action[] => [
  ...blocks
    .filter(isPoll)
    .flatMap(({ answers }) => answers.map((one) => button(one.label, one.target))),
  ...actions,
];

export const isPoll = (block: Block): block is PollBlock => block.kind === 'poll';

/** An answer whose polls are shown by themselves. */
export interface PollsApart {
  /** All but the polls; undefined where nothing else is there. */
  readonly rest: Reply | undefined;
  readonly polls: readonly PollBlock[];
}

export function pollsApart(reply: Reply): PollsApart {
  const polls = reply.blocks.filter(isPoll);
  if (polls.length === 0) return { rest: reply, polls };
  const blocks = reply.blocks.filter((block) => !isPoll(block));
  const holds = blocks.length > 0 || (reply.actions ?? []).length > 0;
  return { rest: holds ? { ...reply, blocks } : undefined, polls };
}

/** A poll alone, for where it is shown in its simpler form. */
export const pollAlone = (poll: PollBlock): Reply => ({ data: null, blocks: [poll] });
