import { z } from 'zod';
import { defineCommand } from '../src/app/context.ts';
import { option, type Role } from '../src/core/option.ts';
import { movieFields, personFields } from '../src/core/output.ts';
import { type Action, bold, type Reply, text } from '../src/reply/reply.ts';
import type { MovieMatch, PersonMatch } from '../src/finder/finder.ts';
import { movieNotFound } from '../src/wording/mistakes.ts';
import { movieLabel } from '../src/wording/titles.ts';

/** What a person is known for, and the command that tells more of it. */
const ROLES: Readonly<Record<Role, { label: string; command: string }>> = {
  actor: { label: 'reparto', command: 'get_actor' },
  director: { label: 'dirección', command: 'get_director' },
};

/** From 0.8 the commands answer without asking. */
const confianza = z.number().min(0).max(1);

export default defineCommand({
  name: 'buscar',
  aliases: [],
  group: 'Películas',
  description: 'Busca películas y personas, con erratas y en español o en inglés',
  examples: ['el señor de los anillos', 'almodovar'],
  options: { texto: option.text('Lo que recuerdes del título o del nombre') },
  output: z.strictObject({
    consulta: z.string(),
    peliculas: z.array(
      z.strictObject({ ...movieFields, titulo_es: z.string().nullable(), confianza }),
    ),
    personas: z.array(
      z.strictObject({ ...personFields, roles: z.array(z.enum(['actor', 'director'])), confianza }),
    ),
  }),

  async run({ texto }, { finder }): Promise<Reply> {
    const movies = finder.movies(texto);
    const people = finder.people(texto);
    if (movies.length + people.length === 0) throw movieNotFound(texto);
    return {
      data: {
        consulta: texto,
        peliculas: movies.map(({ id, title, titleEs, year, confidence }) => ({
          id,
          titulo: title,
          titulo_es: titleEs,
          anio: year,
          confianza: confidence,
        })),
        personas: people.map(({ id, name, roles, confidence }) => ({
          id,
          nombre: name,
          roles,
          confianza: confidence,
        })),
      },
      blocks: [
        text('Esto encontré para ', bold(texto), ':'),
        ...(movies.length > 0 ? [text('Películas'), movieList(movies)] : []),
        ...(people.length > 0 ? [text('Personas'), peopleList(people)] : []),
      ],
      actions: [...movieMenu(movies), ...peopleMenu(people)],
    };
  },
});

const movieList = (movies: readonly MovieMatch[]) => ({
  kind: 'list' as const,
  start: 1,
  items: movies.map((movie) => ({ text: [movieLabel(movie)] })),
});

const peopleList = (people: readonly PersonMatch[]) => ({
  kind: 'list' as const,
  start: 1,
  items: people.map(({ name, roles }) => ({
    text: [`${name} (${roles.map((role) => ROLES[role].label).join(' y ')})`],
  })),
});

const movieMenu = (movies: readonly MovieMatch[]): Action[] =>
  movies.length === 0
    ? []
    : [
        {
          kind: 'menu',
          placeholder: 'Ver la ficha de una película',
          choices: movies.map((movie) => ({
            label: movieLabel(movie),
            target: { command: 'ficha', args: [`id:${movie.id}`] },
          })),
        },
      ];

const peopleMenu = (people: readonly PersonMatch[]): Action[] =>
  people.length === 0
    ? []
    : [
        {
          kind: 'menu',
          placeholder: 'Ver los números de una persona',
          choices: people.flatMap(({ id, name, roles }) =>
            roles.map((role) => ({
              label: `${name} (${ROLES[role].label})`,
              target: { command: ROLES[role].command, args: [`id:${id}`] },
            })),
          ),
        },
      ];
