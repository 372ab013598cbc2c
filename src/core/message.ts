import { closest } from './closest.ts';
import type { Command } from './command.ts';
import type { Option, Options } from './option.ts';
import type { Registry } from './registry.ts';
import { cleanLine, fold, isLonger } from './text.ts';

/** Longer messages are nobody's question; they are refused before anything looks at them. */
export const MESSAGE_MAX = 500;

/** The raw values of a command's options, by name. */
export type RawArgs = Readonly<Record<string, string>>;

/** What a typed message asks for. */
export type Message<C> =
  | { readonly kind: 'run'; readonly command: Command<C>; readonly args: RawArgs }
  | { readonly kind: 'unknown'; readonly name: string; readonly rest: string }
  | { readonly kind: 'free'; readonly text: string }
  | { readonly kind: 'empty' }
  | { readonly kind: 'long' };

/**
 * Reads a message as people type it: `/mes enero`, `mes enero`, `/mes@Butaca_bot enero`,
 * `score titulo:Toy Story`.
 */
export function parseMessage<C>(raw: string, registry: Registry<C>): Message<C> {
  if (isLonger(raw, MESSAGE_MAX)) return { kind: 'long' };
  const line = cleanLine(raw);
  if (line === '' || line === '/') return { kind: 'empty' };
  const [, slash, name = '', rest = ''] = line.match(/^(\/?)\s*([^\s@]+)(?:@\w+)?\s*(.*)$/u) ?? [];
  const command = registry.find(name);
  if (slash && command && isSentence(command, rest)) {
    return { kind: 'free', text: `${command.aliases[0] ?? command.name} ${rest}` };
  }
  if (slash || (name.includes('_') && isCommandName(name, registry))) {
    return command
      ? { kind: 'run', command, args: parseArgs(rest, command) }
      : { kind: 'unknown', name, rest };
  }
  if (command && isCommandLine(command, name, rest)) {
    return { kind: 'run', command, args: parseArgs(rest, command) };
  }
  return { kind: 'free', text: line };
}

/** Whether a word with `_` is a command's name or a slip of one; titles and pasted addresses have it too. */
const isCommandName = <C>(name: string, { find, names }: Registry<C>): boolean =>
  find(name) !== undefined || (/^\w+$/.test(name) && closest(name, names) !== undefined);

/**
 * The raw values in what follows a command: `clave:valor` pairs where the keys are the command's options,
 * else all of it for the first option.
 */
export function parseArgs(rest: string, command: Pick<Command<never>, 'options'>): RawArgs {
  const names = Object.keys(command.options);
  const [first] = names;
  if (rest === '' || first === undefined) return {};
  const keys = [...rest.matchAll(new RegExp(`(?:^|\\s)(${names.join('|')}):\\s*`, 'giu'))];
  const args: Record<string, string> = {};
  const head = rest.slice(0, keys[0]?.index ?? rest.length).trim();
  for (const [index, key] of keys.entries()) {
    const end = keys[index + 1]?.index ?? rest.length;
    args[(key[1] ?? first).toLowerCase()] = rest.slice(key.index + key[0].length, end).trim();
  }
  return head === '' ? args : { ...positional(head, command.options, args), ...args };
}

/** A number as people write it takes no more words than this: "4 estrellas", "3 y media de 5". */
const NUMBER_WORDS_MAX = 5;

const BARE = /^\d{1,2}$/;

/** What stands before the keys: the first option's value, with the next option's number at its end. */
function positional(head: string, options: Options, keyed: RawArgs): Record<string, string> {
  const [first = '', second] = Object.keys(options);
  const lead = options[first];
  // "/noche Volver": what is no such phrase is the film that may follow it.
  if (lead?.kind === 'phrase' && second !== undefined && options[second]?.kind === 'movie') {
    return { [lead.parse(head) === undefined ? second : first]: head };
  }
  const number = second === undefined ? undefined : options[second];
  if (second === undefined || number?.kind !== 'number' || second in keyed) {
    return { [first]: head };
  }
  const words = head.split(' ');
  for (let taken = Math.min(NUMBER_WORDS_MAX, words.length - 1); taken > 0; taken--) {
    const value = words.slice(-taken).join(' ');
    // "Toy Story 3" may be a title in full: who binds the options knows the titles.
    if (options[first]?.kind === 'movie' && BARE.test(value)) break;
    if (number.parse(value) !== undefined) {
      return { [first]: words.slice(0, -taken).join(' '), [second]: value };
    }
  }
  return { [first]: head };
}

/** Options of one name or text: what follows a command's name may be nothing else. */
const NAMED: ReadonlySet<Option['kind']> = new Set(['movie', 'movies', 'person', 'text', 'member']);

/**
 * Whether what follows a command is said in plain words: `/descubrir terror de los 80 con Tom Hanks` names no option,
 * and is no value of the first one.
 */
function isSentence({ options }: Pick<Command<never>, 'options'>, rest: string): boolean {
  const [first] = Object.values(options);
  const named = Object.keys(options).some((name) => rest.toLowerCase().includes(`${name}:`));
  if (first?.kind !== 'phrases' || named || !rest.includes(' ')) return false;
  return rest.split(/[+,]/).some((part) => first.parse(part.trim()) === undefined);
}

/**
 * Whether a line without a slash that begins with a command's name means the command. "Día de la independencia"
 * is a film, "películas de terror" a sentence, though `dia` and `peliculas` are commands.
 */
function isCommandLine<C>({ options }: Command<C>, name: string, rest: string): boolean {
  const [first] = Object.values(options);
  if (Object.keys(options).some((key) => rest.toLowerCase().includes(`${key}:`))) return true;
  if (QUESTION_WORDS.has(fold(name))) return false;
  if (rest === '') return true;
  if (first?.kind === 'choice') return first.parse(rest) !== undefined;
  return first !== undefined && NAMED.has(first.kind) && !SENTENCE.test(rest);
}

/** "¿Dónde la veo?" is a question, though `donde` is a command. */
const QUESTION_WORDS: ReadonlySet<string> = new Set([
  'donde',
  'quien',
  'cual',
  'cuando',
  'como',
  'que',
]);

/** Small words with which a sentence goes on: "director de Matrix", "actores que…". */
const SENTENCE = /^(?:de|del|que|con|en|y|o|para|por|es|fue|tiene|me|te|se)\b/iu;
