import { z } from 'zod';
import { defineCommand } from '../src/app/context.ts';
import { askerOf } from '../src/community/answers/asker.ts';
import { filmData } from '../src/community/answers/films.ts';
import { option } from '../src/core/option.ts';
import { runTarget } from '../src/core/target.ts';
import { fold } from '../src/core/text.ts';
import { button } from '../src/reply/actions.ts';
import { text } from '../src/reply/blocks.ts';
import type { Reply } from '../src/reply/reply.ts';
import { findRating } from '../src/spanish/ratings.ts';
import { asksTo } from '../src/spanish/verbs.ts';
import { movieFields, otherMoviesField } from '../src/wording/output-fields.ts';
import { RATING_BUTTONS } from '../src/wording/ratings.ts';
import { otherMovies } from '../src/wording/same-title.ts';
import { SEEN_BUTTONS, seenText, unseenText } from '../src/wording/seen.ts';
import { movieLabel } from '../src/wording/titles.ts';
import { WAS_WANTED } from '../src/wording/watchlists.ts';
import type rate from './calificar.ts';

const NAME = 'vista';
const CHOICES = [
  { value: 'si', label: 'sí' },
  { value: 'no', label: 'no' },
] as const;

export default defineCommand({
  name: NAME,
  aliases: [],
  group: 'Comunidad',
  effect: 'writes',
  description: 'Apunta que viste una película, sin nota; o que no la viste',
  examples: ['Volver', 'Toy Story visto:no'],
  options: {
    titulo: option.movie('El título, en español o en inglés, con o sin el año'),
    visto: option.optional(
      option.choice({
        description: 'Si la viste; sí, mientras no digas otra cosa',
        choices: CHOICES,
        parse: (typed) => CHOICES.find(({ label }) => fold(label) === fold(typed))?.value,
      }),
    ),
  },
  output: z.strictObject({ ...movieFields, vista: z.boolean(), ...otherMoviesField }),
  intents: {
    vista: ({ movies: [titulo], text: said }) =>
      // Whoever gives a rating does more than tell that they saw it.
      titulo === undefined || findRating(said, false) !== undefined
        ? undefined
        : { titulo, visto: asksTo('unsee', said) ? 'no' : 'si' },
  },

  async run({ titulo, visto }, context): Promise<Reply> {
    const { seen } = context.community;
    const person = await askerOf(context);
    const id = `id:${titulo.id}`;
    const others = otherMovies(titulo.others, (movie) => ({
      command: NAME,
      args: { titulo: movie, ...(visto && { visto }) },
    }));
    const saw = visto !== 'no';
    const label = movieLabel(titulo);
    return {
      data: { ...filmData(titulo), vista: saw, ...others.data },
      blocks: [
        text(saw ? await mark() : unseenText(label, await seen.unmark(person, titulo.id))),
        ...others.blocks,
      ],
      actions: [
        button(RATING_BUTTONS.rate, runTarget<typeof rate>('calificar', { titulo: id })),
        saw
          ? button(SEEN_BUTTONS.unseen, { command: NAME, args: { titulo: id, visto: 'no' } })
          : button(SEEN_BUTTONS.seen, { command: NAME, args: { titulo: id } }),
        ...others.actions,
      ],
    };

    async function mark(): Promise<string> {
      const { before, wasWanted } = await seen.mark(person, titulo.id);
      return wasWanted ? `${seenText(label, before)} ${WAS_WANTED}` : seenText(label, before);
    }
  },
});
