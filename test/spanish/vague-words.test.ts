import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Range } from '../../src/core/filters.ts';
import { parseAudience } from '../../src/spanish/audiences.ts';
import { parseRuntime } from '../../src/spanish/durations.ts';
import { parseEpoch } from '../../src/spanish/epochs.ts';
import { parseGenres } from '../../src/spanish/genre-words.ts';
import { parseScore, parseVotes } from '../../src/spanish/scores.ts';

const PAGE = new URL('../../docs/palabras-vagas.md', import.meta.url);

const rangeText = ({ from, to }: Range = {}): string =>
  from === undefined ? `hasta ${to}` : `desde ${from}`;

/** What each option makes of a word, as the page says it. */
const MEANINGS: Readonly<Record<string, (word: string) => string>> = {
  duracion: (word) => `${rangeText(parseRuntime(word))} min`,
  epoca(word) {
    const epoch = parseEpoch(word) ?? {};
    return 'lastYears' in epoch
      ? `los últimos ${epoch.lastYears} años del catálogo`
      : rangeText(epoch);
  },
  nota: (word) => rangeText(parseScore(word)),
  votos: (word) => rangeText(parseVotes(word)),
  genero: (word) => (parseGenres(word) ?? []).map(orText).join(),
  publico: (word) => (parseAudience(word) === 'children' ? 'para niños' : ''),
};

const orText = (genres: readonly string[]): string =>
  genres.length < 2 ? genres.join() : `${genres.slice(0, -1).join(', ')} o ${genres.at(-1)}`;

const rows = [
  ...readFileSync(PAGE, 'utf8').matchAll(/^\| (?!palabra|---)(.+) \| (.+) \| (.+) \|$/gmu),
];

describe('the page of vague words', () => {
  it.each(
    rows.flatMap(([, words = '', option = '', meaning = '']) =>
      words.split(', ').map((word) => ({ word, option, meaning })),
    ),
  )('$word', ({ word, option, meaning }) => {
    expect(MEANINGS[option]?.(word)).toBe(meaning);
  });
});
