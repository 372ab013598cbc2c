import { describe, expect, it } from 'vitest';
import { fold } from '../../src/core/text.ts';
import { GENRE_NAMES } from '../../src/spanish/genre-words.ts';
import { KEYWORD_NAMES, MOODS, STUDIOS, THEMES } from './keyword-files.ts';

const FILES = [
  { file: 'palabras_clave_es.csv', header: ['keyword', 'es'], rows: KEYWORD_NAMES },
  { file: 'temas_es.csv', header: ['tema', 'keywords'], rows: THEMES },
];

const doubles = (words: readonly string[]): string[] =>
  words.filter((word, place) => words.indexOf(word) !== place);

/** Surrounding, doubled or other spaces than the common one. */
const isUntidy = (text: string): boolean =>
  text === '' || text !== text.replace(/\s+/g, ' ').trim();

describe.each(FILES)('$file', ({ header, rows: [first, ...rows] }) => {
  it('has two columns, none empty', () => {
    expect(first).toEqual(header);
    expect(rows.filter((row) => row.length !== 2 || row.includes(''))).toEqual([]);
  });
});

describe('the names of keywords', () => {
  it('name each keyword once', () => {
    expect(doubles(KEYWORD_NAMES.map(([keyword = '']) => keyword))).toEqual([]);
  });

  it('can stand in a sentence', () => {
    expect(KEYWORD_NAMES.map(([, name = '']) => name).filter(isUntidy)).toEqual([]);
  });
});

describe('the themes', () => {
  it('are each there once, with accents or without', () => {
    expect(doubles(THEMES.map(([theme = '']) => fold(theme)))).toEqual([]);
  });

  it('name keywords, none twice', () => {
    const wrong = THEMES.filter(([theme = '', keywords = '']) => {
      const named = keywords.split(';');
      return (
        isUntidy(theme) ||
        named.some((each) => each.trim() !== each || each === '') ||
        doubles(named).length > 0
      );
    });
    expect(wrong).toEqual([]);
  });
});

describe('moods and studios', () => {
  const names = [...MOODS.slice(1), ...STUDIOS.slice(1)].map(([named = '']) => named.split(';'));
  const films = MOODS.slice(1).map(([, , ids = '']) => ids.split(';'));

  it('are called what nothing else is, with accents or without', () => {
    const others = [...THEMES.map(([theme = '']) => fold(theme)), ...GENRE_NAMES];
    const words = names.flat().map(fold);
    expect(doubles(words)).toEqual([]);
    expect(words.filter((word) => others.includes(word))).toEqual([]);
    expect(names.flat().filter(isUntidy)).toEqual([]);
  });

  it('list enough films of a mood, none twice', () => {
    for (const ids of films) {
      expect(doubles(ids)).toEqual([]);
      expect(ids.length).toBeGreaterThanOrEqual(50);
    }
  });
});
