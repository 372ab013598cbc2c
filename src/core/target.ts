/**
 * What pressing a button does: run a command as if typed (`args` are the raw values of its options, in
 * their order), or one of a command's own actions.
 */
export type Target = { readonly command: string; readonly args: readonly string[] } | ActionTarget;

/** One of a command's own actions. */
export interface ActionTarget {
  readonly command: string;
  readonly action: string;
  readonly params: readonly string[];
}

/** Telegram's `callback_data` is the tightest place that a target must fit in: 64 bytes. */
export const TARGET_MAX_BYTES = 64;

const SEPARATOR = '|';
const ACTION_MARK = '!';

/** The number of bytes that a text takes in UTF-8. */
const byteLength = (text: string): number => new TextEncoder().encode(text).length;

/** Whether a target fits in a button on every platform: `encodeTarget` takes it. */
export function fitsInButton(target: Target): boolean {
  return !holdsSeparator(target) && byteLength(join(target)) <= TARGET_MAX_BYTES;
}

/**
 * A target as the text that a button carries; buttons therefore work after a restart.
 * @throws RangeError when it takes over 64 bytes or a value holds the separator `|`.
 */
export function encodeTarget(target: Target): string {
  if (holdsSeparator(target)) {
    throw new RangeError(
      `A button's value can't hold "${SEPARATOR}": ${valuesOf(target).join(' ')}`,
    );
  }
  if (!fitsInButton(target)) {
    throw new RangeError(`A button's target takes over ${TARGET_MAX_BYTES} bytes: ${join(target)}`);
  }
  return join(target);
}

/** The target that `encodeTarget` wrote, or undefined when the text is no such thing. */
export function decodeTarget(text: string): Target | undefined {
  const [head, ...values] = text.split(SEPARATOR);
  const match = head?.match(/^([a-z0-9_]{1,32})(?:!([a-z0-9_]{1,32}))?$/);
  const [, command, action] = match ?? [];
  if (command === undefined) return undefined;
  return action === undefined ? { command, args: values } : { command, action, params: values };
}

const valuesOf = (target: Target): readonly string[] =>
  'action' in target ? target.params : target.args;

const holdsSeparator = (target: Target): boolean =>
  valuesOf(target).some((value) => value.includes(SEPARATOR));

function join(target: Target): string {
  return 'action' in target
    ? [`${target.command}${ACTION_MARK}${target.action}`, ...target.params].join(SEPARATOR)
    : [target.command, ...target.args].join(SEPARATOR);
}
