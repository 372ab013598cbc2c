import type { Filters } from '../core/filters.ts';
import { fitsInButton } from '../core/target.ts';
import { type ActionTarget, button } from '../reply/actions.ts';
import { type Block, notice } from '../reply/blocks.ts';
import type { Reply } from '../reply/reply.ts';
import { LIST_BUTTONS, NOBODY_SEEN } from '../wording/listing.ts';
import type { Services } from './list-services.ts';

/** Filters with what whoever asks has seen, where that isn't wanted; nobody is asked for nothing of the kind. */
export async function withSeen(
  filters: Filters,
  { seen }: Pick<Services, 'seen'>,
): Promise<Filters> {
  if (!filters.unseen) return filters;
  const { unseen: _, ...others } = filters;
  const ids = await seen();
  return ids ? { ...others, unseen: [...ids] } : others;
}

/** That nothing could be left out of an answer, where it was asked to. */
export const seenNotice = (asked: Filters, used: Filters): Block[] =>
  asked.unseen && !used.unseen ? [notice(NOBODY_SEEN)] : [];

/** The part of an answer that offers it without what whoever asks has seen. */
export function unseenButton(target: ActionTarget): Pick<Reply, 'unseen'> {
  return fitsInButton(target) ? { unseen: button(LIST_BUTTONS.unseen, target) } : {};
}
