import { z } from 'zod';
import { type Context, defineCommand } from '../src/app/context.ts';
import { askerOf } from '../src/community/answers/asker.ts';
import { filmData, inCatalogue } from '../src/community/answers/films.ts';
import { groupOf, nameOf } from '../src/community/answers/members.ts';
import type { GroupFilm, GroupSummary } from '../src/community/group.ts';
import { type Block, bold, text } from '../src/reply/blocks.ts';
import type { Reply } from '../src/reply/reply.ts';
import { chartBlock } from '../src/wording/charts.ts';
import { isoDay } from '../src/wording/formats.ts';
import {
  criticsText,
  divisiveDetail,
  GROUP_CHART,
  GROUP_EMPTY,
  groupText,
  HEADINGS,
  lovedDetail,
  seenDetail,
} from '../src/wording/group.ts';
import { isoDate, movieFields } from '../src/wording/output-fields.ts';
import { movieLabel } from '../src/wording/titles.ts';

const NAME = 'grupo';
/** With one film there is nothing to compare in a chart. */
const CHART_MIN = 2;

const groupFilms = z.array(
  z.strictObject({
    ...movieFields,
    vistas: z.int(),
    notas: z.int(),
    promedio: z.number().nullable().describe('null: con menos de dos notas diría la de alguien'),
    desviacion: z.number().nullable(),
  }),
);

export default defineCommand({
  name: NAME,
  aliases: [],
  group: 'Comunidad',
  effect: 'personal',
  description:
    'Qué le gusta a este grupo: favoritas, las que dividen, las más vistas y quién puntúa',
  examples: [''],
  options: {},
  output: z.strictObject({
    personas: z.int(),
    desde: isoDate.nullable(),
    peliculas: z.int(),
    notas: z.int(),
    promedio: z.number().nullable(),
    favoritas: groupFilms,
    polemicas: groupFilms,
    mas_vistas: groupFilms,
    criticos: z
      .array(z.strictObject({ persona: z.string(), notas: z.int(), promedio: z.number() }))
      .describe('Quien pone notas más altas, primero'),
  }),
  intents: { grupo: () => ({}) },

  run: (_args, context) => answer(context),
  actions: { ver: (_params, context) => answer(context) },
});

async function answer(context: Context): Promise<Reply> {
  const { community, finder } = context;
  await askerOf(context);
  const group = await community.group.summary(groupOf(context));
  const films = (those: readonly GroupFilm[] = []) =>
    inCatalogue(those, finder).map(({ movie, entry: { seen, ratings, mean, spread } }) => ({
      ...filmData(movie),
      vistas: seen,
      notas: ratings,
      promedio: mean,
      desviacion: spread,
    }));
  return {
    data: {
      personas: group?.people ?? 0,
      desde: group ? isoDay(group.since) : null,
      peliculas: group?.films ?? 0,
      notas: group?.ratings ?? 0,
      promedio: group?.mean ?? null,
      favoritas: films(group?.loved),
      polemicas: films(group?.divisive),
      mas_vistas: films(group?.mostSeen),
      criticos: (group?.critics ?? []).map(({ person, ratings, mean }) => ({
        persona: nameOf(person),
        notas: ratings,
        promedio: mean,
      })),
    },
    blocks: group && group.films > 0 ? shown(group, context) : [text(GROUP_EMPTY)],
  };
}

function shown(group: GroupSummary, context: Context): Block[] {
  const { wording } = context;
  const { loved, divisive, mostSeen, critics } = group;
  const [generous, strict] = [critics[0], critics.at(-1)];
  return [
    text(groupText(group, wording)),
    ...chart(loved, context),
    ...films(HEADINGS.loved, loved, context, ({ mean, ratings }) =>
      lovedDetail(mean, ratings, wording),
    ),
    ...films(HEADINGS.divisive, divisive, context, ({ mean, spread }) =>
      divisiveDetail(mean, spread, wording),
    ),
    ...films(HEADINGS.mostSeen, mostSeen, context, ({ seen }) => seenDetail(seen, wording)),
    ...(generous && strict && generous !== strict
      ? [
          text(
            criticsText(
              { name: nameOf(generous.person), mean: generous.mean },
              { name: nameOf(strict.person), mean: strict.mean },
              wording,
            ),
          ),
        ]
      : []),
  ];
}

/** So many of each are shown; the data hold all of them. */
const SHOWN = 5;

function films(
  heading: string,
  those: readonly GroupFilm[],
  { finder }: Context,
  detail: (film: GroupFilm) => string,
): Block[] {
  const found = inCatalogue(those, finder).slice(0, SHOWN);
  if (found.length === 0) return [];
  return [
    text(heading),
    {
      kind: 'list',
      start: 1,
      items: found.map(({ movie, entry }) => ({
        text: [bold(movieLabel(movie))],
        detail: [detail(entry)],
      })),
    },
  ];
}

function chart(loved: readonly GroupFilm[], { finder, wording }: Context): Block[] {
  const found = inCatalogue(loved, finder);
  if (found.length < CHART_MIN) return [];
  const items = found.map(({ movie, entry: { mean } }) => ({
    label: movieLabel(movie),
    value: mean ?? 0,
    text: wording.decimal(mean ?? 0),
  }));
  return [
    chartBlock(
      { form: 'bars', ...GROUP_CHART, locale: wording.locale, items },
      { command: NAME, action: 'ver', params: [] },
    ),
  ];
}
