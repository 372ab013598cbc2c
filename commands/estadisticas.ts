import { z } from 'zod';
import { scopeWords } from '../src/analysis/statistics/scope.ts';
import { THEME_NAMES, THEMES, type ThemeName } from '../src/analysis/statistics/themes.ts';
import { type Context, defineCommand } from '../src/app/context.ts';
import { selectedFilms } from '../src/catalogue/queries/statistics/selected-films.ts';
import { EVERYTHING, type Selection } from '../src/catalogue/queries/statistics/selection.ts';
import { option } from '../src/core/option.ts';
import type { Action, ActionTarget } from '../src/reply/actions.ts';
import { text } from '../src/reply/blocks.ts';
import type { Reply } from '../src/reply/reply.ts';
import { parseDecade } from '../src/spanish/decade-option.ts';
import { parseGenre } from '../src/spanish/genres.ts';
import { parseTheme } from '../src/spanish/statistics-themes.ts';
import { chartBlock } from '../src/wording/charts.ts';
import { DECADE_CHOICES } from '../src/wording/decades.ts';
import { GENRE_CHOICES, genreName } from '../src/wording/genres.ts';
import {
  ALL_FILMS,
  CHOOSE_THEME,
  nothingToDraw,
  STATISTICS_INTRO,
} from '../src/wording/statistics.ts';

const NAME = 'estadisticas';

export default defineCommand({
  name: NAME,
  aliases: ['stats', 'grafico'],
  group: 'Estrenos',
  effect: 'pure',
  description: 'Gráficos del catálogo: géneros, estrenos, taquilla, retorno, países y más',
  examples: ['generos', 'taquilla decada:90 genero:terror', ''],
  options: {
    tema: option.optional(
      option.choice({
        description: 'De qué: géneros, estrenos, taquilla, duración…',
        choices: THEME_NAMES.map((name) => ({ value: name, label: THEMES[name].label })),
        parse: (typed) => parseTheme(typed, THEME_NAMES),
      }),
    ),
    decada: option.optional(
      option.choice({
        description: 'Solo de una década',
        choices: DECADE_CHOICES,
        parse: parseDecade,
      }),
    ),
    genero: option.optional(
      option.choice({
        description: 'Solo de un género',
        choices: GENRE_CHOICES,
        parse: parseGenre,
      }),
    ),
  },
  output: z.strictObject({
    tema: z.enum(THEME_NAMES).nullable(),
    decada: z.int().nullable().describe('Su primer año'),
    genero: z.string().nullable(),
    peliculas: z.int().describe('Las que hay de esa década y ese género'),
    valores: z.array(z.strictObject({ etiqueta: z.string(), valor: z.number() })),
  }),
  intents: {
    estadisticas: ({ text, filters }) => {
      const tema = text.split(' ').find((word) => parseTheme(word, THEME_NAMES) !== undefined);
      return { ...(tema && { tema }), ...(filters['genero'] && { genero: filters['genero'] }) };
    },
  },

  run: ({ tema, decada, genero }, context) =>
    answer(tema, { decade: Number(decada ?? 0), genre: genero ?? '' }, context),

  actions: {
    ver: ([tema = '', decada = '0', genero = ''], context) =>
      answer(parseTheme(tema, THEME_NAMES), { decade: Number(decada), genre: genero }, context),
  },
});

async function answer(
  theme: ThemeName | undefined,
  selection: Selection,
  context: Context,
): Promise<Reply> {
  const { catalogue, wording, finder } = context;
  const { decade, genre } = selection;
  const films = (await catalogue.first(selectedFilms, selection))?.films ?? 0;
  const about = {
    tema: theme ?? null,
    decada: decade || null,
    genero: genre === '' ? null : genreName(genre),
    peliculas: films,
  };
  const actions = actionsOf(theme, selection);
  if (theme === undefined) {
    return { data: { ...about, valores: [] }, blocks: [text(STATISTICS_INTRO)], actions };
  }
  const statistic = await THEMES[theme].read(
    { catalogue, wording, titleOf: (id) => finder.movieById(id)?.titleEs ?? undefined },
    selection,
  );
  if (!statistic)
    throw nothingToDraw(THEMES[theme].label, scopeWords(selection), view(theme, EVERYTHING));
  const { sentences, chart } = statistic;
  return {
    data: {
      ...about,
      valores: chart.items.map(({ label, value }) => ({ etiqueta: label, valor: value })),
    },
    blocks: [text(sentences.join(' ')), chartBlock(chart, view(theme, selection))],
    actions,
  };
}

/** What shows a theme on some films. */
const view = (theme: ThemeName, { decade, genre }: Selection): ActionTarget => ({
  command: NAME,
  action: 'ver',
  params: [theme, String(decade), genre],
});

/** The other themes on the same films and, where only some films are shown, the same theme on all. */
function actionsOf(shown: ThemeName | undefined, selection: Selection): Action[] {
  const choices = THEME_NAMES.filter((name) => name !== shown).map((name) => ({
    label: THEMES[name].label,
    target: view(name, selection),
  }));
  const menu: Action = { kind: 'menu', placeholder: CHOOSE_THEME, choices };
  return shown === undefined || scopeWords(selection) === ''
    ? [menu]
    : [{ kind: 'button', label: ALL_FILMS, target: view(shown, EVERYTHING) }, menu];
}
