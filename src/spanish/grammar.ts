/** A text as grammars read it: lower case, without accents, single spaces; signs and digits stay. */
export const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim();

/** One way of saying something. Rules are tried in order: the first that fits is what was meant. */
export interface Rule<T> {
  /** What it looks like in a `plain` text; it must not be able to match nothing. */
  readonly pattern: RegExp;
  /** What it means; undefined when the words fit but mean nothing (a month of 45 days). */
  readonly value: (match: RegExpMatchArray) => T | undefined;
}

/** Something said within a longer text. */
export interface Found<T> {
  /** Where it stands in the `plain` text; the end is not included. */
  readonly start: number;
  readonly end: number;
  readonly value: T;
}

/** What reads one kind of thing. */
export interface Grammar<T> {
  /** What a whole text means, or undefined. */
  parse(text: string): T | undefined;
  /** Each place of a `plain` text that says such a thing, from left to right; they don't overlap. */
  find(text: string): readonly Found<T>[];
}

export function createGrammar<T>(rules: readonly Rule<T>[]): Grammar<T> {
  const whole = rules.map(({ pattern, value }) => ({
    pattern: new RegExp(`^(?:${pattern.source})$`, 'u'),
    value,
  }));
  const within = rules.map(({ pattern, value }) => ({
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern.source})(?![\\p{L}\\p{N}])`, 'gu'),
    value,
  }));
  return {
    parse(text) {
      const typed = plain(text);
      for (const { pattern, value } of whole) {
        const match = typed.match(pattern);
        const meant = match ? value(match) : undefined;
        if (meant !== undefined) return meant;
      }
      return undefined;
    },
    find(text) {
      const found: Found<T>[] = [];
      for (const { pattern, value } of within) {
        for (const match of text.matchAll(pattern)) {
          const meant = value(match);
          const [start, end] = [match.index, match.index + match[0].length];
          const taken = found.some((other) => start < other.end && other.start < end);
          if (meant !== undefined && !taken) found.push({ start, end, value: meant });
        }
      }
      return found.sort((a, b) => a.start - b.start);
    },
  };
}
