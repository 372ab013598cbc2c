import { expect, test } from 'vitest';
import { synopsisText } from '../../src/wording/synopses.ts';

const own = (synopsis: string) => synopsisText({ synopsis, spanishSynopsis: false });

test.each([
  'A hacker learns that the world is a simulation.',
  'Los Angeles, 1947: a detective of the LAPD is on the trail of El Lobo.',
  'Cop hunts killer.',
])('what nobody translated says so: %s', (synopsis) => {
  expect(own(synopsis)).toBe(`(en inglés) ${synopsis}`);
});

test.each([
  'Un pirata informático descubre que el mundo es una simulación.',
  'Bruce Wayne recorre el mundo para entender el miedo.',
])('the data may be in Spanish already: %s', (synopsis) => {
  expect(own(synopsis)).toBe(synopsis);
});

test('one that was written in Spanish is shown as it is, and none as nothing', () => {
  expect(synopsisText({ synopsis: 'The End.', spanishSynopsis: true })).toBe('The End.');
  expect(synopsisText({ synopsis: null, spanishSynopsis: false })).toBe('');
});
