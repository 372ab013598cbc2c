import { describe, expect, it } from 'vitest';
import { parseAudience } from '../../src/spanish/audiences.ts';
import { characterIn } from '../../src/spanish/characters.ts';
import { comparisonIn } from '../../src/spanish/comparisons.ts';
import { countriesOf, findCountries, parseCountry } from '../../src/spanish/countries.ts';
import { parseFact } from '../../src/spanish/facts.ts';
import { parseGenres } from '../../src/spanish/genre-words.ts';
import { plain } from '../../src/spanish/grammar.ts';
import { createTerms } from '../../src/spanish/keywords.ts';
import { parseLanguage } from '../../src/spanish/languages.ts';
import { parseOrder } from '../../src/spanish/orders.ts';
import { roleIn } from '../../src/spanish/roles.ts';

it.each([
  ['española', 'ES'],
  ['coreanas', 'KR'],
  ['gringas', 'US'],
  ['yanquis', 'US'],
  ['de Francia', 'FR'],
  ['EEUU', 'US'],
  ['iraníes', 'IR'],
  ['alemanas', 'DE'],
  ['peruanas', 'PE'],
  ['europeas', 'Europa'],
  ['latinoamericanas', 'Latinoamérica'],
  ['argentnas', 'AR'],
  ['ES', 'ES'],
])('the place %s', (text, place) => {
  expect(parseCountry(text)).toBe(place);
});

it('knows the countries of a region, and a country as itself', () => {
  expect(countriesOf('los países nórdicos')).toEqual(['DK', 'FI', 'IS', 'NO', 'SE']);
  expect(countriesOf('AR')).toEqual(['AR']);
});

it('finds places within what somebody says', () => {
  const said = plain('Comedias francesas o del Reino Unido');
  expect(findCountries(said).map(({ value }) => value)).toEqual(['FR', 'GB']);
});

it.each([
  ['en francés', ['fr']],
  ['castellano', ['es']],
  ['chino', ['zh', 'cn']],
  ['coreano', ['ko']],
])('the language %s', (text, codes) => {
  expect(parseLanguage(text)).toEqual(codes);
});

it.each([
  ['terror', [['Horror']]],
  ['de miedo', [['Horror']]],
  ['horor', [['Horror']]],
  ['comedia romántica', [['Comedy'], ['Romance']]],
  ['palomiteras', [['Action', 'Adventure']]],
  ['scifi', [['Science Fiction']]],
  ['de vaqueros', [['Western']]],
  ['culebrón', [['Drama']]],
])('the genre %s', (text, groups) => {
  expect(parseGenres(text)).toEqual(groups);
});

it.each([
  ['las mejores', 'best'],
  ['más vistas', 'popular'],
  ['lo último', 'newest'],
  ['más taquilleras', 'gross'],
  ['poco conocidas', 'hidden'],
  ['las menos conocidas', 'hidden'],
  ['lo peor', 'worst'],
  ['sorpréndeme', 'random'],
  ['más cortas', 'shortest'],
])('the order %s', (text, order) => {
  expect(parseOrder(text)).toBe(order);
});

it.each([
  ['para ver con mi hija', 'children'],
  ['familiar', 'children'],
  ['cabros chicos', 'children'],
  ['para adultos', 'grownups'],
  ['que no sea infantil', 'grownups'],
])('the audience %s', (text, audience) => {
  expect(parseAudience(text)).toBe(audience);
});

it.each([
  ['quién hace de Forrest en Forrest Gump', 'forrest'],
  ['en Matrix, ¿qué actor hace de Morfeo?', 'morfeo'],
  ['a Neo quién lo hace en Matrix', 'neo'],
  ['el papel de Rose en Titanic de quién es', 'rose'],
  ['quién es Darth Vader en Star Wars', 'darth vader'],
])('the character in «%s»', (text, character) => {
  expect(characterIn(text)).toBe(character);
});

it.each([
  ['cuál dura menos', 'mas_corta'],
  ['qué es más vieja', 'mas_antigua'],
  ['cuál recaudó más', 'recaudacion'],
  ['cuál fue más barata de hacer', 'mas_barata'],
  ['cuál rindió más en proporción a lo que costó', 'retorno'],
  ['cuál está mejor valorada', 'score'],
  ['Titanic o Braveheart', undefined],
])('the comparison in «%s»', (text, comparison) => {
  expect(comparisonIn(text)).toBe(comparison);
});

it.each([
  ['director', 'direccion'],
  ['¿Cuánto dura?', 'duracion'],
  ['elenco', 'reparto'],
  ['presupueto', 'presupuesto'],
  ['clima', undefined],
])('the fact %s', (text, fact) => {
  expect(parseFact(text)).toBe(fact);
});

it('tells who directs from who acts', () => {
  expect(roleIn('¿Cuántas dirigió Woody Allen?')).toBe('director');
  expect(roleIn('en cuántas actuó Darín')).toBe('actor');
  expect(roleIn('películas de Clint Eastwood')).toBeUndefined();
});

describe('terms', () => {
  const terms = createTerms([
    { id: 1, name: 'zombis', words: ['zombis', 'zombies', 'zombie'], films: 300 },
    {
      id: 2,
      name: 'viajes en el tiempo',
      words: ['viajes en el tiempo', 'time travel'],
      films: 200,
    },
    { id: 3, name: 'viajes', words: ['viajes'], films: 500 },
  ]);

  it('are read by any of their words, with slips and words around them', () => {
    expect(terms.parse('sobre zombies')?.id).toBe(1);
    expect(terms.parse('zombiess')?.id).toBe(1);
    expect(terms.parse('que traten de viajes en el tiempo')?.id).toBe(2);
    expect(terms.parse('cocina')).toBeUndefined();
  });

  it('are found within what somebody says, the longer first', () => {
    const said = plain('Pelis de viajes en el tiempo con zombis');
    expect(terms.find(said).map(({ value }) => value.id)).toEqual([2, 1]);
  });

  it('are offered while they are typed, those of most films first', () => {
    expect(terms.suggest('viaj', 5).map(({ id }) => id)).toEqual([3, 2]);
  });
});
