import { z } from 'zod';
import type { Vocabularies } from '../../src/catalogue/vocabulary.ts';
import type { Order } from '../../src/core/filters.ts';
import { ORDER_NAMES } from '../../src/wording/filters.ts';
import { genreName } from '../../src/wording/genres.ts';

const Film = z.object({ id: z.number() });
const Person = z.object({ id: z.number(), nombre: z.string(), papel: z.string().optional() });
const Range = z.object({ desde: z.number().optional(), hasta: z.number().optional() }).default({});
const names = z.array(z.string()).default([]);
const Filters = z.object({
  generos: z.array(names).default([]),
  sin_generos: names,
  temas: names,
  sin_temas: names,
  anios: Range,
  paises: names,
  sin_paises: names,
  idiomas: names,
  personas: z.array(Person).catch([]),
  duracion: Range,
  nota: Range,
  publico: z.string().optional(),
  orden: z.string().optional(),
});
/** The parts of an answer's data that are judged. */
export const Data = z.object({
  id: z.number().optional(),
  nombre: z.string().optional(),
  dato: z.string().optional(),
  mes: z.string().optional(),
  dia: z.string().optional(),
  por: z.string().optional(),
  ganadora: z.number().nullish(),
  peliculas: z.array(Film).catch([]),
  recomendaciones: z.array(Film).catch([]),
  junto_a: z.array(Film).catch([]),
  personas: z.array(Person).catch([]),
  filtros: Filters.optional().catch(undefined),
});
export type Data = z.infer<typeof Data>;

/** An answer, and what was shown before it. */
export interface Answer {
  readonly command: string | null;
  readonly data: Data;
  /** Whether it said something without any film, person or mistake. */
  readonly nothing: boolean;
  /** The list that stood before. */
  readonly listBefore: readonly number[];
  /** All films that any list of the talk has shown. */
  readonly shown: ReadonlySet<number>;
}

const PUBLIC: Readonly<Record<string, string>> = { children: 'niños', grownups: 'adultos' };
const ROLES: Readonly<Record<string, string>> = { direccion: 'dirección', reparto: 'reparto' };

const all = (asked: string, has: (one: string) => boolean): boolean => asked.split('+').every(has);
const atLeast = (limit: string, value = Number.NaN): boolean => value >= Number(limit);
const atMost = (limit: string, value = Number.NaN): boolean => value <= Number(limit);
const listOf = ({ peliculas, recomendaciones }: Data): readonly number[] =>
  [...peliculas, ...recomendaciones].map(({ id }) => id);

type Check = (asked: string, answer: Answer, terms: Vocabularies) => boolean;
const filtered =
  (
    check: (asked: string, filters: z.infer<typeof Filters>, terms: Vocabularies) => boolean,
  ): Check =>
  // Recommendations don't say what they were narrowed by.
  (asked, { data, command }, terms) =>
    data.filtros ? check(asked, data.filtros, terms) : command === 'recomendacion';
const themes =
  (has: readonly string[], { theme }: Vocabularies) =>
  (asked: string): boolean => {
    const name = theme.parse(asked)?.name;
    return name !== undefined && has.includes(name);
  };

const CHECKS: Readonly<Record<string, Check>> = {
  comando: (asked, { command }) => command === asked,
  id: (asked, { data }) =>
    all(asked, (id) =>
      [data.id, ...data.junto_a.map((film) => film.id), ...listOf(data)].includes(Number(id)),
    ),
  puesto: (asked, { data, listBefore }) => data.id === listBefore.at(Number(asked) - 1),
  ficha: (_asked, { data }) => data.id !== undefined && data.nombre === undefined,
  dato: (asked, { data }) => data.dato === asked,
  persona: (asked, { data }) =>
    all(asked, (name) =>
      [
        data.nombre,
        ...[...data.personas, ...(data.filtros?.personas ?? [])].map(({ nombre }) => nombre),
      ].includes(name),
    ),
  papel: filtered((asked, { personas }) => personas.some(({ papel }) => papel === ROLES[asked])),
  genero: filtered((asked, { generos }) =>
    all(asked, (genre) => generos.flat().includes(genreName(genre))),
  ),
  sin_genero: filtered((asked, { sin_generos }) =>
    all(asked, (genre) => sin_generos.includes(genreName(genre))),
  ),
  tema: filtered((asked, { temas }, terms) => all(asked, themes(temas, terms))),
  sin_tema: filtered((asked, { sin_temas }, terms) => all(asked, themes(sin_temas, terms))),
  desde: filtered((asked, { anios }) => anios.desde === Number(asked)),
  hasta: filtered((asked, { anios }) => anios.hasta === Number(asked)),
  pais: filtered((asked, { paises }) => all(asked, (code) => paises.includes(code))),
  sin_pais: filtered((asked, { sin_paises }) => all(asked, (code) => sin_paises.includes(code))),
  idioma: filtered((asked, { idiomas }) => all(asked, (code) => idiomas.includes(code))),
  duracion_min: filtered((asked, { duracion }) => atLeast(asked, duracion.desde)),
  duracion_max: filtered((asked, { duracion }) => atMost(asked, duracion.hasta)),
  nota_min: filtered((asked, { nota }) => atLeast(asked, nota.desde)),
  publico: filtered((asked, { publico }) => publico === PUBLIC[asked]),
  orden: filtered((asked, { orden }) => orden === ORDER_NAMES[asked as Order]),
  por: (asked, { data }) => data.por === asked,
  ganadora: (asked, { data }) => data.ganadora === Number(asked),
  mes: (asked, { data }) => data.mes === asked,
  dia: (asked, { data }) => data.dia === asked,
  repite: (_asked, { data, shown }) =>
    listOf(data).length > 0 && !listOf(data).some((id) => shown.has(id)),
  datos: (_asked, { nothing }) => nothing,
};

/** What an answer fails of what is expected: pairs as they stand in the file. */
export const failures = (
  expected: ReadonlyMap<string, string>,
  answer: Answer,
  terms: Vocabularies,
): string[] =>
  [...expected]
    .filter(([key, value]) => !(CHECKS[key]?.(value, answer, terms) ?? false))
    .map(([key, value]) => `${key}=${value}`);
