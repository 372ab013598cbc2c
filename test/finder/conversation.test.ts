import { beforeAll, describe, expect, it } from 'vitest';
import type { Finder } from '../../src/finder/finder.ts';
import { loadFinder } from '../../src/finder/load-finder.ts';
import { DIRECT_CONFIDENCE } from '../../src/finder/resolve.ts';
import { demoCatalogue } from '../support/demo-catalogue.ts';

let finder: Finder;
beforeAll(async () => {
  finder = loadFinder(await demoCatalogue());
});

const film = (text: string): string => {
  const [best] = finder.movies(text);
  return best === undefined ? 'nothing' : `${best.title} (${best.year})`;
};
const confidence = (text: string): number => finder.movies(text)[0]?.confidence ?? 0;

describe('what people type, and the film that they are answered about', () => {
  it.each([
    ['el padrino', 'The Godfather (1972)'],
    ['EL PADRINO', 'The Godfather (1972)'],
    ['padrino', 'The Godfather (1972)'],
    ['the godfather', 'The Godfather (1972)'],
    ['volver al futuro', 'Back to the Future (1985)'],
    ['regreso al futuro', 'Back to the Future (1985)'],
    ['el origen', 'Inception (2010)'],
    ['jarry poter y la piedra filosofal', "Harry Potter and the Philosopher's Stone (2001)"],
    ['harry potter 3', 'Harry Potter and the Prisoner of Azkaban (2004)'],
    ['prisionero de azkaban', 'Harry Potter and the Prisoner of Azkaban (2004)'],
    ['el señor de los anillos las dos torres', 'The Lord of the Rings: The Two Towers (2002)'],
    ['el señor de los anillos the two towers', 'The Lord of the Rings: The Two Towers (2002)'],
    ['guonder guoman', 'Wonder Woman (2017)'],
    ['mujer maravilla', 'Wonder Woman (2017)'],
    ['fait clab', 'Fight Club (1999)'],
    ['el club de la pelea', 'Fight Club (1999)'],
    ['terminaitor', 'The Terminator (1984)'],
    ['bleid raner', 'Blade Runner (1982)'],
    ['estar wars', 'Star Wars (1977)'],
    ['iron man iii', 'Iron Man 3 (2013)'],
    ['iron man tres', 'Iron Man 3 (2013)'],
    ['trescientos', '300 (2006)'],
    ['2012', '2012 (2009)'],
    ['up', 'Up (2009)'],
    ['fiction pulp', 'Pulp Fiction (1994)'],
    ['titanik', 'Titanic (1997)'],
    ['forrest gum', 'Forrest Gump (1994)'],
    ['intersetlar', 'Interstellar (2014)'],
    ['quiero ver la peli de buscando a nemo', 'Finding Nemo (2003)'],
    ['la bella y la bestia 2017', 'Beauty and the Beast (2017)'],
    ['spiderman', 'Spider-Man (2002)'],
    ['el hombre araña', 'Spider-Man (2002)'],
    ['guali', 'WALL·E (2008)'],
  ])('%s → %s', (typed, expected) => {
    expect(film(typed)).toBe(expected);
  });
});

it.each([
  'asdfghjkl',
  'jajajajaja',
  'hola buenas tardes',
  'feliz cumpleaños juan',
  'precio del dolar hoy',
  'doce pinguinos en pugna por el asado',
  'toy story 9',
  'oppenheimer',
  'receta de empanadas',
])('does not answer "%s" with a film', (typed) => {
  expect(confidence(typed)).toBeLessThan(DIRECT_CONFIDENCE);
});

it.each(['', '   ', '!!!???', '🎬🍿', '\u200B\u200D', 'qwzxkj vbnmqp'])(
  'finds nothing in "%s"',
  (typed) => {
    expect(finder.movies(typed)).toEqual([]);
    expect(finder.people(typed)).toEqual([]);
  },
);

describe('persons', () => {
  it.each([
    ['actor', 'tom hanks', 'Tom Hanks'],
    ['actor', 'HANKS TOM', 'Tom Hanks'],
    ['actor', 'leonardo dicaprio', 'Leonardo DiCaprio'],
    ['actor', 'leo di caprio', 'Leonardo DiCaprio'],
    ['actor', 'arnol suarseneguer', 'Arnold Schwarzenegger'],
    ['actor', 'penelope crus', 'Penélope Cruz'],
    ['actor', 'el actor brad pit', 'Brad Pitt'],
    ['director', 'almodovar', 'Pedro Almodóvar'],
    ['director', 'scorcese', 'Martin Scorsese'],
    ['director', 'peliculas de tarantino', 'Quentin Tarantino'],
    ['director', 'spilberg', 'Steven Spielberg'],
  ] as const)('%s %s → %s', (role, typed, expected) => {
    expect(finder.people(typed, { role })[0]?.name).toBe(expected);
  });

  it('lists only persons of the asked role', () => {
    const directors = finder.people('clint eastwood', { role: 'director' });
    expect(directors[0]).toMatchObject({ name: 'Clint Eastwood', roles: ['director', 'actor'] });
    for (const { roles } of directors) expect(roles).toContain('director');
    expect(finder.people('penelope cruz', { role: 'director' })).toEqual([]);
  });
});

it('shows the Spanish title of the region that is asked for', () => {
  const [spain] = finder.inRegion('ES').movies('back to the future');
  const [america] = finder.inRegion('LATAM').movies('back to the future');
  expect(spain?.titleEs).toBe('Regreso al futuro');
  expect(america?.titleEs).toBe('Volver al futuro');
});

it('says which of the titles matched', () => {
  expect(finder.movies('regreso al futuro')[0]?.matched).toBe('Regreso al futuro');
});
