import { expect, it } from 'vitest';
import { canonicalWords } from '../../../src/finder/text/words.ts';

const title = (text: string): string => canonicalWords(text, 'title').join(' ');
const name = (text: string): string => canonicalWords(text, 'name').join(' ');

it.each([
  ['EL PADRINO', 'el padrino'],
  ['Niños grandes', 'ninos grandes'],
  ['¡Rompe Ralph!', 'rompe ralph'],
  ['WALL·E', 'wall e'],
  ["Ocean's Eleven", 'oceans 11'],
  ['Mr. & Mrs. Smith', 'mr y mrs smith'],
  ['E.T. el extraterrestre', 'et el extraterrestre'],
  ['Straße', 'strasse'],
  ['pаdrinо', 'padrino'],
  ['pad\u200Brino', 'padrino'],
  ['p\u0301a\u0308d\u0327rino', 'padrino'],
  ['20,000 leguas', '20000 leguas'],
  ['20.000 leguas', '20000 leguas'],
  ['千と千尋', '千 と 千 尋'],
  ['🎬🍿', ''],
])('reads %s as %s', (typed, read) => {
  expect(title(typed)).toBe(read);
});

it.each([
  ['Rocky II', 'rocky 2'],
  ['rocky dos', 'rocky 2'],
  ['El padrino, segunda parte', 'el padrino 2 parte'],
  ['el 5to elemento', 'el 5 elemento'],
  ['ciento veintisiete horas', '127 horas'],
  ['twenty one jump street', '21 jump street'],
  ['treinta y nueve escalones', '39 escalones'],
  ['mil novecientos ochenta y cuatro', '1984'],
  ['dos mil uno', '2001'],
  ['veinte mil leguas', '20000 leguas'],
  ['20 mil leguas', '20000 leguas'],
  ['one hundred and one dalmatians', '101 dalmatians'],
  ['cuatrocientos golpes', '400 golpes'],
  ['one two three', '1 2 3'],
  ['007', '7'],
])('reads the number in %s', (typed, read) => {
  expect(title(typed)).toBe(read);
});

it.each([
  ['J.J. Abrams', 'jj abrams'],
  ['j j abrams', 'jj abrams'],
  ["Peter O'Toole", 'peter otoole'],
  ['Dos Santos', 'dos santos'],
  ['Penélope Cruz', 'penelope cruz'],
])('reads the name %s as %s', (typed, read) => {
  expect(name(typed)).toBe(read);
});
