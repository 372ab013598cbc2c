import { describe, expect, it } from 'vitest';
import { counted, createWording } from '../../src/wording/formats.ts';
import { movieLabel } from '../../src/wording/titles.ts';

describe('numbers, dates and lists by locale', () => {
  it.each([
    ['es-419', '3,549', '7.7', '12,396,383.13×'],
    ['es-MX', '3,549', '7.7', '12,396,383.13×'],
    ['es-ES', '3.549', '7,7', '12.396.383,13×'],
    ['es-AR', '3.549', '7,7', '12.396.383,13×'],
  ])('%s', (locale, thousands, score, times) => {
    const wording = createWording(locale);
    expect(wording.integer(3549)).toBe(thousands);
    expect(wording.decimal(7.7)).toBe(score);
    expect(wording.times(12_396_383.1297)).toBe(times);
    expect(wording.date('1995-10-30')).toBe('30 de octubre de 1995');
    expect(wording.list(['drama', 'historia', 'intriga'])).toBe('drama, historia e intriga');
  });

  it('knows whose titles to show', () => {
    expect(createWording('es-419').region).toBe('LATAM');
    expect(createWording('es').region).toBe('LATAM');
    expect(createWording('es-MX').region).toBe('MX');
  });

  it('refuses what is not Spanish', () => {
    for (const locale of ['en-US', '', 'español', 'x']) {
      expect(() => createWording(locale)).toThrow(RangeError);
    }
  });

  it('agrees in number', () => {
    const wording = createWording('es-MX');
    expect(counted(wording, 1, 'película')).toBe('1 película');
    expect(counted(wording, 0, 'película')).toBe('0 películas');
    expect(counted(wording, 2, 'filmación', 'filmaciones')).toBe('2 filmaciones');
  });
});

describe('how a film is named', () => {
  it('puts the Spanish title first when it differs', () => {
    expect(movieLabel({ title: 'The Godfather', titleEs: 'El padrino', year: 1972 })).toBe(
      'El padrino (The Godfather, 1972)',
    );
    expect(movieLabel({ title: 'Volver', titleEs: 'Volver', year: 2006 })).toBe('Volver (2006)');
    expect(movieLabel({ title: 'Toy Story', titleEs: null, year: 1995 })).toBe('Toy Story (1995)');
  });
});
