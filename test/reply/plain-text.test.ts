import { expect, it } from 'vitest';
import { type Block, bold, italic, link, notice, text } from '../../src/reply/blocks.ts';
import { plainText, type TextStyle, withoutPictures } from '../../src/reply/plain-text.ts';
import { chartBlock } from '../support/charts.ts';

const MARKED: TextStyle = {
  bold: (text) => `*${text}*`,
  italic: (text) => `_${text}_`,
  link: (text, url) => `${text} <${url}>`,
  dim: (text) => `(${text})`,
};

const CARD: Block = {
  kind: 'movie',
  title: 'Volver',
  subtitle: '2006',
  tagline: 'Hay que volver',
  synopsis: 'Raimunda tiene un secreto.',
  posterUrl: 'https://example.org/volver.jpg',
  fields: [{ name: 'Score', value: ['7.3'] }],
};

it.each<[string, Block, string, string]>([
  [
    'text',
    text('Mira ', bold('Volver'), ', de ', italic('Pedro'), ' en ', link('TMDB', 'https://t.org')),
    'Mira Volver, de Pedro en TMDB',
    'Mira *Volver*, de _Pedro_ en TMDB <https://t.org>',
  ],
  ['a notice', notice('Ojo'), 'Ojo', '(Ojo)'],
  [
    'fields',
    { kind: 'fields', fields: [{ name: 'Año', value: [bold('2006')] }] },
    'Año: 2006',
    '(Año:) *2006*',
  ],
  [
    'a list',
    { kind: 'list', items: [{ text: ['una'] }, { text: ['dos'], detail: ['de ayer'] }] },
    '• una\n• dos\n   de ayer',
    '• una\n• dos\n   (de ayer)',
  ],
  [
    'a numbered list that goes on',
    { kind: 'list', start: 6, items: [{ text: ['seis'] }, { text: ['siete'] }] },
    '6. seis\n7. siete',
    '6. seis\n7. siete',
  ],
  [
    'a card',
    CARD,
    'Volver\n2006\n\n«Hay que volver»\n\nRaimunda tiene un secreto.\n\nScore: 7.3',
    '*Volver*\n(2006)\n\n_«Hay que volver»_\n\nRaimunda tiene un secreto.\n\n(Score:) 7.3',
  ],
])('%s as text, plain and in a style', (_, block, plain, marked) => {
  expect(plainText({ data: null, blocks: [block] })).toBe(plain);
  expect(plainText({ data: null, blocks: [block] }, MARKED)).toBe(marked);
});

it('a card leaves out what it lacks', () => {
  const card: Block = { kind: 'movie', title: 'Volver', fields: [] };
  expect(plainText({ data: null, blocks: [card] })).toBe('Volver');
});

it('blocks stand apart by an empty line', () => {
  expect(plainText({ data: null, blocks: [text('a'), notice('b')] })).toBe('a\n\nb');
});

it('a chart is its title, how to read it, and a line for each value', () => {
  const lines = plainText({ data: null, blocks: [chartBlock()] }).split('\n');
  expect(lines[0]).toBe('Películas de la señora Ñáñez');
  expect(lines[1]).toBe('Año · Número de películas');
  expect(lines.at(-2)).toMatch(/^ {2}Ayer +█+ 1,200$/);
  expect(lines.at(-1)).toMatch(/^▶ Mañana █+.? 300$/);
});

it('where there are no pictures a chart is a heading and a list, and the rest stays', () => {
  const { blocks, ...rest } = withoutPictures({
    data: { a: 1 },
    blocks: [text('antes'), chartBlock()],
    actions: [],
  });
  expect(rest).toEqual({ data: { a: 1 }, actions: [] });
  expect(blocks.map(({ kind }) => kind)).toEqual(['text', 'text', 'list']);
  expect(plainText({ data: null, blocks })).toMatch(/• Ayer █+ 1,200\n• ▶ Mañana █+.? 300$/);
});
