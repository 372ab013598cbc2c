import { expect, it } from 'vitest';
import { findEpochs, parseEpoch, yearsOf } from '../../src/spanish/epochs.ts';
import { plain } from '../../src/spanish/grammar.ts';

const decade = (from: number) => ({ from, to: from + 9 });

it.each([
  ['80s', decade(1980)],
  ['los ochenta', decade(1980)],
  ['años 80', decade(1980)],
  ['los años veinte', decade(1920)],
  ['la década del 60', decade(1960)],
  ['noventosas', decade(1990)],
  ['los dosmil', decade(2000)],
  ['los 10', decade(2010)],
  ['los 20', decade(1920)],
  ['los 80 y 90', { from: 1980, to: 1999 }],
  ['finales de los 90', { from: 1996, to: 1999 }],
  ['entre 1990 y 1995', { from: 1990, to: 1995 }],
  ['entre los 80 y los 90', { from: 1980, to: 1999 }],
  ['de 2005 a 2010', { from: 2005, to: 2010 }],
  ['1990-1995', { from: 1990, to: 1995 }],
  ['antes del 70', { to: 1969 }],
  ['antes de los 60', { to: 1959 }],
  ['anteriores a 1960', { to: 1959 }],
  ['hasta 1980', { to: 1980 }],
  ['después del 2000', { from: 2001 }],
  ['desde los 90', { from: 1990 }],
  ['del 2010 en adelante', { from: 2010 }],
  ['de los 90 para acá', { from: 1990 }],
  ['siglo pasado', { from: 1901, to: 2000 }],
  ['1994', { from: 1994, to: 1994 }],
  ['del 94', { from: 1994, to: 1994 }],
  ['clásicas', { to: 1969 }],
  ['viejita', { to: 1989 }],
  ['recientes', { lastYears: 5 }],
  ['últimas dos décadas', { lastYears: 20 }],
])('%s', (text, epoch) => {
  expect(parseEpoch(text)).toEqual(epoch);
});

it.each(['', 'ayer', 'los', 'abc', '12345', 'terror', 'mañana a las 9'])(
  '%j is no epoch',
  (text) => {
    expect(parseEpoch(text)).toBeUndefined();
  },
);

it('counts recent years back from where the catalogue ends', () => {
  expect(yearsOf({ lastYears: 5 }, 2017)).toEqual({ from: 2013 });
  expect(yearsOf({ to: 1969 }, 2017)).toEqual({ to: 1969 });
});

it('finds epochs within what somebody says, and nothing in numbers that are something else', () => {
  const said = plain('Quiero terror de los 80 o algo de 1995, de menos de 90 minutos');
  expect(findEpochs(said).map(({ start, end }) => said.slice(start, end))).toEqual([
    'de los 80',
    'de 1995',
  ]);
});

it.each(['algo para hoy a las 20', 'el viernes a las veinte'])(
  '%s: an hour is no epoch',
  (text) => {
    expect(findEpochs(text)).toEqual([]);
  },
);
