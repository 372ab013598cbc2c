import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MONTHS, parseMonth, parseWeekday, WEEKDAYS } from '../../src/spanish/calendar.ts';

describe('months as people write them', () => {
  it.each([
    ['Enero', 'enero'],
    [' MARZO ', 'marzo'],
    ['setiembre', 'septiembre'],
    ['sept.', 'septiembre'],
    ['set', 'septiembre'],
    ['dic', 'diciembre'],
    ['febreo', 'febrero'],
    ['novienbre', 'noviembre'],
    ['agostro', 'agosto'],
    ['1', 'enero'],
    ['12', 'diciembre'],
    ['03', 'marzo'],
    ['mes de abril', 'abril'],
    ['jun io', 'junio'],
  ])('%s', (typed, month) => {
    expect(parseMonth(typed)).toBe(month);
  });

  it.each(['', '0', '13', 'ma', 'ju', 'lunes', 'invierno', '🎬', 'xyz', 'juxio'])(
    '%j is none',
    (typed) => {
      expect(parseMonth(typed)).toBeUndefined();
    },
  );
});

describe('days as people write them', () => {
  it.each([
    ['Miércoles', 'miércoles'],
    ['miercoles', 'miércoles'],
    ['mié', 'miércoles'],
    ['SABADOS', 'sábado'],
    ['los domingos', 'domingo'],
    ['juebes', 'jueves'],
    ['vierns', 'viernes'],
    ['día lunes', 'lunes'],
  ])('%s', (typed, weekday) => {
    expect(parseWeekday(typed)).toBe(weekday);
  });

  it.each(['', '3', 'm', 'enero', 'hoy', '👍'])('%j is none', (typed) => {
    expect(parseWeekday(typed)).toBeUndefined();
  });
});

it('takes one wrong letter in any month or day of more than five', () => {
  const slip = fc
    .constantFrom(
      ...MONTHS.filter(({ length }) => length > 5),
      ...WEEKDAYS.filter(({ length }) => length > 5),
    )
    .chain((name) => fc.record({ name: fc.constant(name), at: fc.nat(name.length - 1) }));
  fc.assert(
    fc.property(slip, ({ name, at }) => {
      const typed = `${name.slice(0, at)}${name.slice(at + 1)}`;
      expect(parseMonth(typed) ?? parseWeekday(typed)).toBe(name);
    }),
  );
});
