import { z } from 'zod';
import { defineCommand } from '../src/app/context.ts';
import { UserError } from '../src/core/errors.ts';
import { option, type Role } from '../src/core/option.ts';
import { runTarget } from '../src/core/target.ts';
import type { MovieMatch, PersonMatch } from '../src/finder/finder.ts';
import { type Action, type Choice, menu, type RunTarget } from '../src/reply/actions.ts';
import { bold, text } from '../src/reply/blocks.ts';
import type { Reply } from '../src/reply/reply.ts';
import { movieFields, personFields } from '../src/wording/output.ts';
import { movieLabel } from '../src/wording/titles.ts';
import type card from './ficha.ts';
import type actor from './get_actor.ts';
import type director from './get_director.ts';

/** What a person is known for, and the command that tells more of it. */
const ROLES: Readonly<Record<Role, { label: string; target: (nombre: string) => RunTarget }>> = {
  actor: {
    label: 'reparto',
    target: (nombre) => runTarget<typeof actor>('get_actor', { nombre }),
  },
  director: {
    label: 'dirección',
    target: (nombre) => runTarget<typeof director>('get_director', { nombre }),
  },
};

/** From 0.8 the commands answer without asking. */
const confianza = z.number().min(0).max(1);

export default defineCommand({
  name: 'buscar',
  aliases: [],
  group: 'Películas',
  effect: 'pure',
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
    if (movies.length + people.length === 0)
      throw new UserError({ kind: 'movieNotFound', typed: texto });
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
  menu(
    'Ver la ficha de una película',
    movies.map((movie) => ({
      label: movieLabel(movie),
      target: runTarget<typeof card>('ficha', { titulo: `id:${movie.id}` }),
    })),
  );

const peopleMenu = (people: readonly PersonMatch[]): Action[] =>
  menu('Ver los números de una persona', people.flatMap(personChoices));

const personChoices = ({ id, name, roles }: PersonMatch): Choice[] =>
  roles.map((role) => ({
    label: `${name} (${ROLES[role].label})`,
    target: ROLES[role].target(`id:${id}`),
  }));
