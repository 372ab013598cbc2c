import { z } from 'zod';
import { defineCommand } from '../src/app/context.ts';
import { UserError } from '../src/core/errors.ts';
import { option, type Role } from '../src/core/option.ts';
import { runTarget } from '../src/core/target.ts';
import { fold } from '../src/core/text.ts';
import type { MovieMatch, PersonMatch } from '../src/finder/finder.ts';
import { type Action, type Choice, menu, type RunTarget } from '../src/reply/actions.ts';
import { bold, text } from '../src/reply/blocks.ts';
import type { Reply } from '../src/reply/reply.ts';
import { movieFields, personFields } from '../src/wording/output-fields.ts';
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

  async run({ texto }, { finder, wording, catalogue }): Promise<Reply> {
    const { movies, people, sure } = worthShowing(
      texto,
      finder.movies(texto),
      finder.people(texto),
    );
    if (movies.length + people.length === 0)
      throw new UserError({ kind: 'movieNotFound', typed: texto });
    const films = movies.length > 0 ? [text('Películas'), movieList(movies)] : [];
    const persons = people.length > 0 ? [text('Personas'), peopleList(people)] : [];
    const personFirst = (people[0]?.confidence ?? 0) > (movies[0]?.confidence ?? 0);
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
        sure
          ? text('Esto encontré para ', bold(texto), ':')
          : text(
              'No tengo nada que se llame ',
              bold(texto),
              ` (mi catálogo llega hasta ${wording.month(catalogue.coveredUntil)}). Lo más parecido:`,
            ),
        ...(personFirst ? [...persons, ...films] : [...films, ...persons]),
      ],
      actions: personFirst
        ? [...peopleMenu(people), ...movieMenu(movies)]
        : [...movieMenu(movies), ...peopleMenu(people)],
    };
  },
});

/** What merely sounds alike is shown where there is nothing else, and not much of it. */
const NEAR_MAX = 3;
/** From here something is meant even if it is called otherwise: a nickname, a slip. */
const LIKELY = 0.3;

/** What is called so, or is likely to be meant, the surest first; else the nearest few. */
function worthShowing(
  typed: string,
  movies: readonly MovieMatch[],
  people: readonly PersonMatch[],
) {
  const words = ` ${fold(typed)} `;
  const likely = (name: string, confidence: number): boolean =>
    confidence >= LIKELY || ` ${fold(name)} `.includes(words);
  const films = movies.filter(({ matched, confidence }) => likely(matched, confidence));
  const persons = people.filter(({ name, confidence }) => likely(name, confidence));
  if (films.length + persons.length > 0) return { movies: films, people: persons, sure: true };
  const nearest = [...movies, ...people]
    .sort((a, b) => b.confidence - a.confidence)
    .slice(0, NEAR_MAX);
  return {
    movies: movies.filter((movie) => nearest.includes(movie)),
    people: people.filter((person) => nearest.includes(person)),
    sure: false,
  };
}

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
