import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plain } from '../../../src/spanish/grammar.ts';
import { resolveWhen } from '../../../src/spanish/when/resolve-when.ts';
import {
  dateOf,
  dayOf,
  instantOf,
  isTimeZone,
  wallTime,
} from '../../../src/spanish/when/wall-clock.ts';
import { parseWhen, whenIn } from '../../../src/spanish/when/when.ts';

const MADRID = 'Europe/Madrid';
/** A Wednesday, seven in the evening in Madrid. */
const NOW = new Date('2026-12-02T18:00:00Z');

/** What a text means in Madrid, as its walls show it. */
function shown(text: string, now = NOW, zone = MADRID): string | undefined {
  const when = parseWhen(text);
  const at = when && resolveWhen(when, now, zone);
  if (!(at instanceof Date)) return at;
  const { day, minutes } = wallTime(at, zone);
  const { month, date } = dateOf(day);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${date}/${month} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

describe('on a Wednesday at seven in the evening', () => {
  it.each([
    ['el viernes a las 9', '4/12 21:00'],
    ['mañana por la noche', '3/12 21:00'],
    ['pasado mañana a las 9', '4/12 21:00'],
    ['pasado a las 9', '4/12 21:00'],
    ['mañana a las 22h', '3/12 22:00'],
    ['hoy a las 8 y media', '2/12 20:30'],
    ['el sábado 12 a las 21:30', '12/12 21:30'],
    ['24/12 22:30', '24/12 22:30'],
    ['2026-12-24 22:00', '24/12 22:00'],
    ['el 24 de diciembre a las diez de la noche', '24/12 22:00'],
    ['veinticuatro de diciembre', '24/12 21:00'],
    ['el 24', '24/12 21:00'],
    ['el 1', '1/1 21:00'],
    ['el primero de enero', '1/1 21:00'],
    ['29 de febrero', '29/2 21:00'],
    ['en dos horas', '2/12 21:00'],
    ['en hora y media', '2/12 20:30'],
    ['dentro de tres días a las 10', '5/12 22:00'],
    ['en una semana', '9/12 21:00'],
    ['el finde', '5/12 21:00'],
    ['este finde a la tarde', '5/12 18:00'],
    ['este viernes', '4/12 21:00'],
    ['el viernes que viene', '4/12 21:00'],
    ['el miércoles', '2/12 21:00'],
    ['el miércoles a las 18:30', '9/12 18:30'],
    ['el miércoles que viene', '9/12 21:00'],
    ['el próximo martes', '8/12 21:00'],
    ['el jueves de la semana que viene a las 8', '10/12 20:00'],
    ['vie 21:30', '4/12 21:30'],
    ['viernes noche', '4/12 21:00'],
    ['el viernez a las nueve treinta', '4/12 21:30'],
    ['sábado a las 10 de la mañana', '5/12 10:00'],
    ['mañana por la mañana', '3/12 11:00'],
    ['el domingo al mediodía', '6/12 12:00'],
    ['el viernes a las 12 de la noche', '5/12 00:00'],
    ['el viernes a la 1 de la noche', '5/12 01:00'],
    ['el viernes a la 1 de la madrugada', '4/12 01:00'],
    ['a las diez menos cuarto', '2/12 21:45'],
    ['un cuarto para las nueve', '2/12 20:45'],
    ['a las 9', '2/12 21:00'],
    ['22:30', '2/12 22:30'],
    ['a las 09:30', '3/12 09:30'],
    ['9 pm', '2/12 21:00'],
    ['tipo 9 el viernes', '4/12 21:00'],
    ['mañana 9', '3/12 21:00'],
    ['hoy 22', '2/12 22:00'],
    ['esta noche a las 10', '2/12 22:00'],
    ['hoy a las 12', '3/12 00:00'],
  ])('«%s» is %s', (text, meant) => {
    expect(shown(text)).toBe(meant);
  });

  it.each(['hoy a las 6', 'el 2/12/2020', '1 de enero de 2026'])('«%s» is past', (text) => {
    expect(shown(text)).toBe('past');
  });

  it.each(['sábado 13', 'el 31/02', 'a las 25', 'el 30 de febrero'])('«%s» is no day', (text) => {
    expect(shown(text)).toBe('mismatch');
  });

  it.each([
    'Volver',
    'noche',
    '',
    'la semana que viene',
    'el viernes o el sábado',
    'el año pasado',
  ])('«%s» says no when', (text) => {
    expect(parseWhen(text)).toBeUndefined();
  });
});

it('«esta noche» late in the evening is the next half hour that leaves some time', () => {
  expect(shown('esta noche', new Date('2026-12-02T21:10:00Z'))).toBe('2/12 23:00');
  expect(shown('esta noche', new Date('2026-12-02T22:50:00Z'))).toBe('past');
});

it('finds the when of a sentence', () => {
  const said = whenIn(plain('A las 10 hagamos noche de pelis, el viernes'));
  expect(said).toBe('el viernes a las 10');
  expect(shown(said ?? '')).toBe('4/12 22:00');
  expect(whenIn(plain('propongo Volver'))).toBeUndefined();
});

describe('clocks that change', () => {
  it('an hour that is left out comes as much later, one that comes twice is the first', () => {
    const on = (year: number, month: number, date: number, minutes: number): string =>
      instantOf({ day: dayOf(year, month, date) ?? 0, minutes }, MADRID).toISOString();
    expect(on(2026, 3, 29, 150)).toBe('2026-03-29T01:30:00.000Z');
    expect(on(2026, 10, 25, 150)).toBe('2026-10-25T00:30:00.000Z');
  });

  it('nine in the evening stays nine in the evening', () => {
    const before = new Date('2026-03-27T12:00:00Z');
    expect(shown('el domingo a las 9', before)).toBe('29/3 21:00');
    expect(shown('en tres días', before)).toBe('30/3 21:00');
  });
});

const ZONES = [
  MADRID,
  'America/Argentina/Buenos_Aires',
  'America/Santiago',
  'America/Mexico_City',
  'Pacific/Apia',
  'Asia/Kathmandu',
  'UTC',
];
const instants = fc.date({
  min: new Date('2000-01-01T00:00:00Z'),
  max: new Date('2099-12-31T00:00:00Z'),
  noInvalidDate: true,
});

it('every instant is what its wall shows, to the minute, whatever the zone', () => {
  fc.assert(
    fc.property(instants, fc.constantFrom(...ZONES), (at, zone) => {
      const again = instantOf(wallTime(at, zone), zone);
      const apart = Math.abs(again.getTime() - at.getTime());
      // The second of two same hours is read as the first.
      expect(apart % 3_600_000).toBeLessThan(60_000);
      expect(wallTime(again, zone)).toEqual(wallTime(at, zone));
    }),
  );
});

it('what has a year left open is always still to come, and at the hour that was said', () => {
  const days = [
    '',
    'hoy',
    'mañana',
    'el viernes',
    'el sábado que viene',
    'el finde',
    'el 24',
    '3/4',
  ];
  const hours = fc.integer({ min: 13, max: 23 });
  fc.assert(
    fc.property(
      instants,
      fc.constantFrom(...ZONES),
      fc.constantFrom(...days),
      hours,
      (now, zone, day, hour) => {
        const when = parseWhen(`${day} a las ${hour}:00`);
        const at = when && resolveWhen(when, now, zone);
        if (!(at instanceof Date)) {
          expect([day, at]).toEqual(['hoy', 'past']);
          return;
        }
        expect(at > now).toBe(true);
        expect(at.getTime() - now.getTime()).toBeLessThan(370 * 24 * 3_600_000);
        expect(wallTime(at, zone).minutes).toBe(hour * 60);
      },
    ),
  );
});

it('knows the zones of IANA, and no others', () => {
  for (const zone of ZONES) expect(isTimeZone(zone)).toBe(true);
  for (const none of ['', 'Madrid', 'Europe/Nowhere', '__proto__']) {
    expect(isTimeZone(none)).toBe(false);
  }
});
