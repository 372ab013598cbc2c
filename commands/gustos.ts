import { z } from 'zod';
import { type Context, defineCommand } from '../src/app/context.ts';
import { askerOf, checkMark, markOf } from '../src/community/answers/asker.ts';
import { filmData } from '../src/community/answers/films.ts';
import { UserError } from '../src/core/errors.ts';
import { runTarget } from '../src/core/target.ts';
import type { PersonKey } from '../src/core/turn.ts';
import { nextToAsk } from '../src/recommender/personal/next-to-ask.ts';
import { actionButton, button } from '../src/reply/actions.ts';
import { text } from '../src/reply/blocks.ts';
import type { Reply } from '../src/reply/reply.ts';
import { askTaste, NOTHING_TO_ASK, TASTE_BUTTONS } from '../src/wording/for-me.ts';
import { movieFields } from '../src/wording/output-fields.ts';
import { movieLabel } from '../src/wording/titles.ts';
import type forMe from './para_mi.ts';

const NAME = 'gustos';
/** So many ratings are enough to recommend by. */
const ENOUGH = 5;
/** The rating that each answer stands for. */
const RATINGS = { loved: 9, good: 7, bad: 4 } as const;
type Liking = keyof typeof RATINGS;
const isLiking = (value: string | undefined): value is Liking =>
  value !== undefined && Object.hasOwn(RATINGS, value);

export default defineCommand({
  name: NAME,
  aliases: [],
  group: 'Comunidad',
  effect: 'writes',
  description: 'Cuéntame tus gustos en dos minutos: te pregunto por películas conocidas',
  examples: [''],
  options: {},
  output: z.strictObject({
    notas: z.int().describe('Las que has puesto'),
    pregunta: z.strictObject(movieFields).nullable().describe('null: ya no queda qué preguntar'),
  }),
  intents: { gustos: () => ({}) },

  run: async (_args, context) => ask(await askerOf(context), context),

  actions: {
    /** What somebody thinks of a film, and the next one. */
    async di([mark, id, answer], context) {
      const person = await askerOf(context);
      checkMark(mark, person);
      const movie = context.finder.movieById(Number(id));
      if (!movie) throw new UserError({ kind: 'goneMovie' });
      const { ratings, seen } = context.community;
      if (isLiking(answer)) await ratings.rate(person, movie.id, RATINGS[answer]);
      else await seen.markUnknown(person, movie.id);
      return ask(person, context);
    },
  },
});

/** Asks about the next film. */
async function ask(
  person: PersonKey,
  { community, finder, tastes, wording }: Context,
): Promise<Reply> {
  const [{ total }, seen, unknown] = await Promise.all([
    community.ratings.of(person, { limit: 1 }),
    community.seen.all(person),
    community.seen.unknown(person),
  ]);
  const next = nextToAsk(tastes(), { seen, unknown });
  const movie = next === undefined ? undefined : finder.movieById(next);
  const done = button(TASTE_BUTTONS.done, runTarget<typeof forMe>('para_mi', {}));
  if (!movie) {
    return {
      data: { notas: total, pregunta: null },
      blocks: [text(NOTHING_TO_ASK)],
      actions: [done],
    };
  }
  const answer = (label: string, value: Liking | 'unknown') =>
    actionButton(label, NAME, 'di', markOf(person), String(movie.id), value);
  return {
    data: { notas: total, pregunta: filmData(movie) },
    blocks: [text(askTaste(movieLabel(movie), total, ENOUGH, wording))],
    actions: [
      answer(TASTE_BUTTONS.loved, 'loved'),
      answer(TASTE_BUTTONS.good, 'good'),
      answer(TASTE_BUTTONS.bad, 'bad'),
      answer(TASTE_BUTTONS.unknown, 'unknown'),
      ...(total > 0 ? [done] : []),
    ],
  };
}
