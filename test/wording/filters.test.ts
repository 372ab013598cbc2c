import { expect, it } from 'vitest';
import type { Filters } from '../../src/core/filters.ts';
import { filtersText } from '../../src/wording/filters.ts';
import { createWording } from '../../src/wording/formats.ts';

const wording = createWording('es-419');
const SOMEBODY = { id: 1, name: 'Greta Gerwig' };

it.each<[Filters, several: string, one: string]>([
  [
    { people: [{ ...SOMEBODY, role: 'director' }] },
    'dirigidas por Greta Gerwig',
    'dirigida por Greta Gerwig',
  ],
  [{ countries: ['FR'] }, 'francesas', 'francesa'],
  [{ countries: ['IR', 'US'] }, 'iraníes o estadounidenses', 'iraní o estadounidense'],
  [{ countries: ['ES'] }, 'españolas', 'española'],
  [{ genres: [['Family'], ['Documentary']] }, 'familiares y documentales', 'familiar y documental'],
  [{ genres: [['Western'], ['Horror']] }, 'del Oeste y de terror', 'del Oeste y de terror'],
  [{ withoutGenres: ['Drama'] }, 'que no sean dramáticas', 'que no sea dramática'],
  [{ month: 3 }, 'estrenadas en marzo', 'estrenada en marzo'],
  [
    { themes: [{ id: 1, name: 'basado en hechos reales' }] },
    'basadas en hechos reales',
    'basada en hechos reales',
  ],
])('%j agrees with how many films there are', (filters, several, one) => {
  expect(filtersText(filters, wording, 2).trim()).toBe(several);
  expect(filtersText(filters, wording).trim()).toBe(several);
  expect(filtersText(filters, wording, 1).trim()).toBe(one);
});
