import { describe, expect, it } from 'vitest';
import { fold } from '../../src/core/text.ts';
import { KEYWORD_NAMES, THEMES } from './keyword-files.ts';

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
