import { z } from 'zod';
import type { Context } from '../src/app/context.ts';
import { defineCommand } from '../src/app/context.ts';
import { askerOf, placeOf } from '../src/community/answers/asker.ts';
import { filmsPage } from '../src/community/answers/films.ts';
import { nightData } from '../src/community/answers/nights/night-data.ts';
import { zoneAt } from '../src/community/answers/nights/setting.ts';
import { text } from '../src/reply/blocks.ts';
import type { Reply } from '../src/reply/reply.ts';
import { nightFields } from '../src/wording/night-output-fields.ts';
import { historyText, meanText, NO_HISTORY } from '../src/wording/nights.ts';
import { whenText } from '../src/wording/when.ts';

const NAME = 'historial';
const NIGHTS_MAX = 100;

export default defineCommand({
  name: NAME,
  aliases: [],
  group: 'Comunidad',
  effect: 'personal',
  description: 'Las noches de película de este grupo, y qué nota les puso entre todos',
  examples: [''],
  options: {},
  output: z.strictObject({
    noches: z.array(
      z.strictObject({
        ...nightFields,
        promedio: z.number().nullable().describe('Del grupo; null con menos de dos notas'),
        notas: z.int(),
      }),
    ),
  }),
  intents: { historial: () => ({}) },

  run: (_args, context) => show(1, context),
  actions: { pagina: ([page], context) => show(Number(page), context) },
});

async function show(page: number, context: Context): Promise<Reply> {
  const { community, finder, wording, turn } = context;
  await askerOf(context);
  const place = placeOf(context);
  const [nights, zone] = await Promise.all([
    community.nights.past(place, NIGHTS_MAX),
    zoneAt(place, context),
  ]);
  const films = nights.flatMap(({ night, mean, ratings }) => {
    const movie = night.winner && finder.movieById(night.winner.film);
    const detail = `${whenText(night.at, zone, turn.at)}: ${meanText(mean, ratings, wording)}`;
    return movie ? [{ movie, detail }] : [];
  });
  const shown = filmsPage(films, page, NAME);
  return {
    data: {
      noches: nights.map(({ night, mean, ratings }) => ({
        ...nightData(night, finder),
        promedio: mean,
        notas: ratings,
      })),
    },
    blocks: [
      text(films.length === 0 ? NO_HISTORY : historyText(films.length, wording)),
      ...shown.blocks,
    ],
    actions: shown.actions,
  };
}
