import type { RunTarget, Target } from '../reply/actions.ts';

/** Telegram's `callback_data` is the tightest place that a target must fit in: 64 bytes. */
export const TARGET_MAX_BYTES = 64;

const SEPARATOR = '|';
const ACTION_MARK = '!';
const NAME_MARK = '=';

/** What a typed target needs to know of a command: `typeof` its file's default export has it. */
interface Targeted {
  readonly name: string;
  readonly options: object;
}

/**
 * What runs another command: `runTarget<typeof ficha>('ficha', { titulo: 'id:862' })`, where `ficha` is
 * imported as a type. A command or an option that was renamed doesn't compile.
 */
export const runTarget = <C extends Targeted>(
  command: C['name'],
  args: { readonly [K in keyof C['options'] & string]?: string },
): RunTarget => ({ command, args: args as Readonly<Record<string, string>> });

/** The number of bytes that a text takes in UTF-8. */
const byteLength = (text: string): number => new TextEncoder().encode(text).length;

/** Whether a target fits in a button on every platform: `encodeTarget` takes it. */
export function fitsInButton(target: Target): boolean {
  return !holdsSeparator(target) && byteLength(join(target)) <= TARGET_MAX_BYTES;
}

/**
 * A target as the text that a button carries (`ficha|titulo=id:862`, `recomendacion!pagina|603|2`); buttons
 * therefore work after a restart.
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
  if (text.length > TARGET_MAX_BYTES) return undefined;
  const [head, ...values] = text.split(SEPARATOR);
  const match = head?.match(/^([a-z0-9_]{1,32})(?:!([a-z0-9_]{1,32}))?$/);
  const [, command, action] = match ?? [];
  if (command === undefined) return undefined;
  if (action !== undefined) return { command, action, params: values };
  const pairs = values.map((pair) => pair.match(/^([a-z0-9_]{1,32})=(.*)$/s));
  if (pairs.includes(null)) return undefined;
  return {
    command,
    args: Object.fromEntries(pairs.map((pair) => [pair?.[1] ?? '', pair?.[2] ?? ''])),
  };
}

const valuesOf = (target: Target): readonly string[] =>
  'action' in target ? target.params : Object.values(target.args);

const holdsSeparator = (target: Target): boolean =>
  valuesOf(target).some((value) => value.includes(SEPARATOR));

function join(target: Target): string {
  if ('action' in target) {
    return [`${target.command}${ACTION_MARK}${target.action}`, ...target.params].join(SEPARATOR);
  }
  const given = Object.entries(target.args).filter(([, value]) => value !== '');
  return [target.command, ...given.map((pair) => pair.join(NAME_MARK))].join(SEPARATOR);
}
