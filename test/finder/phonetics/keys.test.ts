import { expect, it } from 'vitest';
import { englishKeys } from '../../../src/finder/phonetics/english.ts';
import { spanishKey } from '../../../src/finder/phonetics/spanish.ts';

it.each([
  ['vuscando', 'buscando'],
  ['ombre', 'hombre'],
  ['billano', 'villano'],
  ['cavayero', 'caballero'],
  ['sosiedad', 'sociedad'],
  ['jenio', 'genio'],
  ['kerida', 'querida'],
  ['enpezar', 'empezar'],
  ['estar', 'star'],
  ['hielo', 'yelo'],
])('hears "%s" as Spanish "%s"', (typed, meant) => {
  expect(spanishKey(typed)).toBe(spanishKey(meant));
});

it.each([
  ['guonder', 'wonder'],
  ['guoman', 'woman'],
  ['fait', 'fight'],
  ['clab', 'club'],
  ['bleid', 'blade'],
  ['raner', 'runner'],
  ['draiver', 'driver'],
  ['dedpol', 'deadpool'],
  ['estrit', 'street'],
  ['jiu', 'hugh'],
  ['yacman', 'jackman'],
  ['suarseneguer', 'schwarzenegger'],
  ['yenifer', 'jennifer'],
  ['jarry', 'harry'],
  ['cuentin', 'quentin'],
])('hears "%s" as English "%s"', (typed, meant) => {
  expect(englishKeys(meant)).toContain(spanishKey(typed));
});
