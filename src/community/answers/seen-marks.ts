import { UserError } from '../../core/errors.ts';
import type { Block, ListItem } from '../../reply/blocks.ts';
import type { Reply } from '../../reply/reply.ts';
import type { Wording } from '../../wording/formats.ts';
import { seenMark } from '../../wording/seen.ts';
import type { Asked } from './asker.ts';

/**
 * An answer that says of the films in its lists which of them whoever asked has seen, and offers it without them; where
 * they are alone, also what they think of them. While what people do can't be reached it says nothing of it.
 */
export async function markSeen(reply: Reply, asked: Asked & { wording: Wording }): Promise<Reply> {
  const { turn, community, wording } = asked;
  const films = reply.blocks.flatMap(filmsIn);
  if (!turn.person || films.length === 0) return reply;
  try {
    const seen = await community.seen.among(turn.person, films);
    if (seen.size === 0) return reply;
    // A rating is nobody's business in a group.
    const ratings = turn.private
      ? await community.ratings.among(turn.person, [...seen])
      : undefined;
    const mark = (item: ListItem): ListItem => {
      const { film, detail = [] } = item;
      if (film === undefined || !seen.has(film)) return item;
      const said = seenMark(ratings?.get(film), wording);
      return { ...item, detail: detail.length > 0 ? [...detail, ` · ${said}`] : [said] };
    };
    const { unseen, ...said } = reply;
    return {
      ...said,
      ...(unseen && { actions: [...(reply.actions ?? []), unseen] }),
      blocks: reply.blocks.map((block) =>
        block.kind === 'list' ? { ...block, items: block.items.map(mark) } : block,
      ),
    };
  } catch (error) {
    if (error instanceof UserError) return reply;
    throw error;
  }
}

const filmsIn = (block: Block): readonly number[] =>
  block.kind === 'list' ? block.items.flatMap(({ film }) => film ?? []) : [];
