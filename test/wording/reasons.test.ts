import { describe, expect, test } from 'vitest';
import { createWording } from '../../src/wording/formats.ts';
import { knowledgeText, reasonText, type StoredReason } from '../../src/wording/reasons.ts';

const wording = createWording();

describe('reasons in Spanish', () => {
  test.each<[StoredReason, string]>([
    [{ kind: 'collection' }, 'misma saga'],
    [{ kind: 'director', names: ['Christopher Nolan'] }, 'también de Christopher Nolan'],
    [{ kind: 'cast', names: ['Tom Hanks', 'Tim Allen'] }, 'también con Tom Hanks y Tim Allen'],
    [
      { kind: 'keywords', names: ['viajes en el tiempo', 'paradojas'] },
      'comparten viajes en el tiempo y paradojas',
    ],
    [{ kind: 'keywords', names: ['dinosaurios'] }, 'coinciden en dinosaurios'],
    [{ kind: 'ratings' }, 'a quienes les gustó esta también les gustó'],
    [{ kind: 'genres', names: ['Horror'] }, 'mismo género: terror'],
    [{ kind: 'genres', names: ['Animation', 'Family'] }, 'mismos géneros: animación y familiar'],
    [{ kind: 'country', code: 'AR' }, 'hecha también en Argentina'],
    [{ kind: 'language', code: 'fr' }, 'también en francés'],
  ])('%o', (reason, expected) => {
    expect(reasonText(wording, reason)).toBe(expected);
  });

  test('beside several films, whose fans they are is said', () => {
    expect(reasonText(wording, { kind: 'ratings' }, 'Origen')).toBe(
      'a quienes les gustó Origen también les gustó',
    );
  });
});

test('what is not known is said, in one number or the other', () => {
  expect(knowledgeText('enough', 1)).toBeUndefined();
  expect(knowledgeText('little', 1)).toMatch(/^De esta película sé poco/);
  expect(knowledgeText('nothing', 2)).toMatch(/^De estas películas solo sé/);
});
