import { z } from 'zod';
import { type Context, defineCommand } from '../src/app/context.ts';
import { personCareer } from '../src/catalogue/queries/discovery/person-career.ts';
import { personStanding } from '../src/catalogue/queries/discovery/standing.ts';
import { UserError } from '../src/core/errors.ts';
import { option, type PersonRef } from '../src/core/option.ts';
import { runTarget } from '../src/core/target.ts';
import { menu } from '../src/reply/actions.ts';
import { bold } from '../src/reply/blocks.ts';
import type { Reply } from '../src/reply/reply.ts';
import {
  comparedPeopleText,
  type PersonCompared,
  standingText,
} from '../src/wording/compared-people.ts';
import { FILMS_OF } from '../src/wording/facts.ts';
import { tooFewPeople } from '../src/wording/listing.ts';
import { movieFields, personFields } from '../src/wording/output-fields.ts';

import type filmography from './filmografia.ts';

const NAME = 'comparar_personas';
const PEOPLE_MIN = 2;
const PEOPLE_MAX = 4;

interface Compared extends PersonCompared {
  readonly person: PersonRef;
}

export default defineCommand({
  name: NAME,
  aliases: ['cara_a_cara'],
  group: 'Personas',
  effect: 'pure',
  description: 'De dos a cuatro personas frente a frente, por cómo gustan sus películas',
  examples: ['Quentin Tarantino + Martin Scorsese', 'Tom Hanks + Meg Ryan'],
  options: {
    personas: option.people('any', 'De dos a cuatro personas unidas con +', PEOPLE_MAX),
  },
  output: z.strictObject({
    personas: z.array(
      z.strictObject({
        ...personFields,
        papel: z.enum(['director', 'actor']).describe('Aquel por el que más se conoce a cada una'),
        cantidad: z.int(),
        promedio: z.number().nullable().describe('De los scores, cada uno por sus votos'),
        mejor: z.strictObject(movieFields).nullable(),
      }),
    ),
    ganadora: z.int().nullable().describe('Su identificador; null si no se sabe'),
  }),
  intents: {
    comparar_personas: ({ people }) =>
      people.length < PEOPLE_MIN ? undefined : { personas: people.slice(0, PEOPLE_MAX).join('+') },
  },

  async run({ personas }, context): Promise<Reply> {
    const people = [...new Map(personas.map((person) => [person.id, person])).values()];
    if (people.length < PEOPLE_MIN) {
      const sentence = tooFewPeople(NAME);
      throw new UserError({ kind: 'said', code: 'falta_opcion', sentence });
    }
    const compared = await Promise.all(people.map((person) => standingOf(person, context)));
    const ranked = [...compared].sort((a, b) => (b.score ?? 0) - (a.score ?? 0));
    const [first] = ranked;
    return {
      data: {
        personas: ranked.map(({ person, directs, films, score, best }) => ({
          id: person.id,
          nombre: person.name,
          papel: directs ? 'director' : 'actor',
          cantidad: films,
          promedio: score,
          mejor: best && { id: best.id, titulo: best.title, anio: best.year },
        })),
        ganadora: first && first.score !== null ? first.person.id : null,
      },
      blocks: [
        { kind: 'text', text: comparedPeopleText(ranked, context.wording) },
        {
          kind: 'list',
          items: ranked.map((one) => ({
            text: [bold(one.person.name)],
            detail: [standingText(one, context.wording)],
          })),
        },
      ],
      actions: menu(
        FILMS_OF,
        ranked.map(({ person: { id, name } }) => ({
          label: name,
          target: runTarget<typeof filmography>('filmografia', { persona: `id:${id}` }),
        })),
      ),
    };
  },
});

/** How the films of somebody are liked: those that they direct, where they are known for that. */
async function standingOf(person: PersonRef, { catalogue, finder }: Context): Promise<Compared> {
  const career = await catalogue.first(personCareer, { id: person.id });
  const directs = career !== undefined && career.directed > career.leads;
  const standing = await catalogue.first(personStanding, {
    id: person.id,
    directs: directs ? 1 : 0,
  });
  const { films = 0, score = null, best = null } = standing ?? {};
  return {
    person,
    name: person.name,
    directs,
    films,
    score,
    best: (best === null ? undefined : finder.movieById(best)) ?? null,
  };
}
