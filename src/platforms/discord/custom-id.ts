/**
 * What a component carries in its `custom_id`: all that pressing it needs, so that it works after a
 * restart. A component on a privately shown message also says who may press it: `~<user>~<value>`.
 */
interface CustomId {
  readonly value: string;
  /** The id of the only person who may press; undefined when everybody may. */
  readonly owner: string | undefined;
}

/** At most 64 bytes of target and 22 characters of owner: within the 100 that Discord takes. */
export const customId = ({ value, owner }: CustomId): string =>
  owner === undefined ? value : `~${owner}~${value}`;

export function readCustomId(text: string): CustomId {
  const [, owner, value = text] = text.match(/^~(\d{1,20})~(.*)$/s) ?? [];
  return { value, owner };
}
