import { encodeTarget, fitsInButton } from '../../core/target.ts';
import type { Target } from '../../reply/actions.ts';

/**
 * What a component carries in its `custom_id`: all that pressing it needs, so that it works after a
 * restart. A component on a privately shown message also says who may press it: `~<user>~<value>`.
 */
interface CustomId {
  readonly value: string;
  /** The id of the only person who may press; undefined when everybody may. */
  readonly owner: string | undefined;
}

/** A target as text, or undefined where no button can carry it: too long, or a value with the separator. */
export function targetText(target: Target): string | undefined {
  const values = 'action' in target ? target.params : target.args;
  return fitsInButton(target) && !values.some((value) => value.includes('|'))
    ? encodeTarget(target)
    : undefined;
}

/** At most 64 bytes of target and 22 characters of owner: within the 100 that Discord takes. */
export const customId = ({ value, owner }: CustomId): string =>
  owner === undefined ? value : `~${owner}~${value}`;

export function readCustomId(text: string): CustomId {
  const [, owner, value = text] = text.match(/^~(\d{1,20})~(.*)$/s) ?? [];
  return { value, owner };
}
