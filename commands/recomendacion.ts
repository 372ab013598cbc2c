import { z } from 'zod';
import { type Context, defineCommand } from '../src/app/context.ts';
import { similarMovies, similarSpanishMovies } from '../src/catalogue/queries/similar-movies.ts';
import { UserError } from '../src/core/errors.ts';
import type { Filters } from '../src/core/filters.ts';
import { type MovieRef, option } from '../src/core/option.ts';
import { fitsInButton, runTarget } from '../src/core/target.ts';
import { readState as readCode, writeState as writeCode } from '../src/discovery/list-code.ts';
import { filtersIn, namesIn } from '../src/discovery/list-services.ts';
import { mentionedFilters } from '../src/discovery/mentioned-filters.ts';
import { besideFilters, LIKENESS_CHOICES, narrowingOf } from '../src/discovery/relative-filters.ts';
import { seenNotice, unseenButton, withSeen } from '../src/discovery/unseen.ts';
import { type Recommendation, recommend } from '../src/recommender/similar/recommend.ts';
import { button, menu } from '../src/reply/actions.ts';
import { bold, text } from '../src/reply/blocks.ts';
import { RECOMMENDED_A_PAGE } from '../src/reply/page.ts';
import type { Reply } from '../src/reply/reply.ts';
import { parseDecade } from '../src/spanish/decade-option.ts';
import { likenessIn, parseLikeness } from '../src/spanish/relative-likeness.ts';
import { isYes } from '../src/spanish/verbs.ts';
import { DECADE_CHOICES } from '../src/wording/decades.ts';
import { FILTER_OPTIONS, UNSEEN_OPTION } from '../src/wording/filter-options.ts';
import { filtersText } from '../src/wording/filters.ts';
import { GENRE_CHOICES } from '../src/wording/genres.ts';
import { movieFields, otherMoviesField } from '../src/wording/output-fields.ts';
import { knowledgeText, reasonText } from '../src/wording/reasons.ts';
import { otherMovies } from '../src/wording/same-title.ts';
import { movieLabel } from '../src/wording/titles.ts';
import type card from './ficha.ts';

const NAME = 'recomendacion';
/** How many films one question may join with `+`. */
const MOVIES_MAX = 5;
const YES = 'sí';
const YEARS_OF_DECADE = 9;

/** A saga has its own list, and Discord takes no more than 25 options. */
const { saga: _saga, recaudacion: _revenue, dia: _weekday, ...NARROWED_BY } = FILTER_OPTIONS;

export default defineCommand({
  name: NAME,
  aliases: ['recomendar'],
  group: 'Películas',
  effect: 'pure',
  description: 'Cinco películas parecidas a una, o a varias unidas con +, y por qué',
  examples: ['Toy Story', 'Matrix + Origen'],
  options: {
    titulo: option.movies('La película que te gustó; hasta cinco unidas con +', MOVIES_MAX),
    ...NARROWED_BY,
    ...UNSEEN_OPTION,
    decada: option.optional(
      option.choice({
        description: 'Solo de una década',
        choices: DECADE_CHOICES,
        parse: parseDecade,
      }),
    ),
    solo_espanol: option.optional(
      option.choice({
        description: 'Solo películas en español',
        choices: [{ value: YES, label: YES }],
        parse: (typed) => (isYes(typed) ? YES : undefined),
      }),
    ),
    que_sea: option.optional(
      option.choice({
        description: 'Cómo debe ser al lado de la tuya: más nueva, más corta, de otro país…',
        choices: LIKENESS_CHOICES,
        parse: parseLikeness,
      }),
    ),
  },
  output: z.strictObject({
    ...movieFields,
    junto_a: z.array(z.strictObject(movieFields)).optional().describe('Las demás, si son varias'),
    recomendaciones: z.array(
      z.strictObject({
        ...movieFields,
        puntaje: z.number().min(0).max(1),
        motivos: z.array(z.string()),
      }),
    ),
    ...otherMoviesField,
  }),
  intents: {
    recomendar: (mentions) => {
      if (mentions.movies.length === 0) return undefined;
      const { epoca, duracion, orden: _, ...filters } = mentionedFilters(mentions);
      const said = likenessIn(mentions.text);
      // "Más nueva, de 2012 en adelante": a year says it better.
      const dated = epoca !== undefined && /\d/.test(epoca);
      const likeness = dated && (said === 'newer' || said === 'older') ? undefined : said;
      return {
        titulo: mentions.movies.join(' + '),
        ...filters,
        // "Más nueva" is said of the film that was named.
        ...(likeness && { que_sea: likeness }),
        ...(epoca && !likeness && { epoca }),
        ...(duracion && !likeness && { duracion }),
      };
    },
  },

  async run(args, context) {
    const { titulo, decada, solo_espanol, que_sea } = args;
    const first = Number(decada);
    const filters: Filters = {
      ...(await filtersIn(args, context)),
      ...(decada && { years: { from: first, to: first + YEARS_OF_DECADE } }),
      ...(solo_espanol && { languages: ['es'] }),
      ...(que_sea && titulo[0] && (await besideFilters(titulo[0].id, que_sea, context.catalogue))),
    };
    const others = titulo.length === 1 ? (titulo[0]?.others ?? []) : [];
    return answer({ movies: titulo, filters, page: 1 }, others, context);
  },

  actions: {
    pagina: (params, context) => answer(readState(params, context), [], context),
    filtros: async (params, context) => filterMenu(readState(params, context)),
  },
});

/** What an answer shows; its buttons carry all of it. */
interface State {
  readonly movies: readonly MovieRef[];
  readonly filters: Filters;
  /** From 1. */
  readonly page: number;
}

async function answer(state: State, others: readonly MovieRef[], context: Context): Promise<Reply> {
  const { catalogue, finder, wording } = context;
  const { movies } = state;
  const filters = await withSeen(state.filters, context);
  const [asked] = movies;
  if (!asked) throw new UserError({ kind: 'goneMovie' });
  const { pages, knowledge } = await recommend(
    movies,
    {
      similar: (id) => catalogue.all(similarMovies, { id }),
      similarInSpanish: (id) => catalogue.all(similarSpanishMovies, { id }),
    },
    Object.keys(filters).length > 0 ? narrowingOf(filters, catalogue) : undefined,
  );
  const number = Math.max(1, Math.min(state.page, pages.length));
  const page = pages[number - 1] ?? [];
  const narrowed = filtersText(filters, wording, Math.max(1, page.length));
  const label = (id: number) => movieLabel(finder.movieById(id) ?? asked);
  const motives = ({ reasons, besides }: Recommendation) =>
    reasons.map((reason) =>
      reasonText(wording, reason, movies.length > 1 ? label(besides) : undefined),
    );
  const caveat = knowledgeText(knowledge, movies.length);
  const choices = page.map(({ id }) => ({
    label: label(id),
    target: runTarget<typeof card>('ficha', { titulo: `id:${id}` }),
  }));
  const sharing = otherMovies(others, (movie) => ({ command: NAME, args: { titulo: movie } }));
  return {
    data: {
      id: asked.id,
      titulo: asked.title,
      anio: asked.year,
      ...(movies.length > 1 && {
        junto_a: movies.slice(1).map(({ id, title, year }) => ({ id, titulo: title, anio: year })),
      }),
      recomendaciones: page.flatMap((recommendation) => {
        const movie = finder.movieById(recommendation.id);
        if (!movie) return [];
        const { id, title, year } = movie;
        const { score: puntaje } = recommendation;
        return [{ id, titulo: title, anio: year, puntaje, motivos: motives(recommendation) }];
      }),
      ...sharing.data,
    },
    blocks: [
      text(
        movies.length === 1 ? 'Si te gustó ' : 'Si te gustaron ',
        bold(wording.list(movies.map(movieLabel))),
        page.length > 0
          ? `, prueba con ${page.length === 1 ? 'esta' : 'estas'}${narrowed}:`
          : `, no encontré ninguna parecida${narrowed}. Prueba con menos filtros.`,
      ),
      ...(caveat && page.length > 0 ? [text(caveat)] : []),
      ...(page.length > 0
        ? [
            {
              kind: 'list' as const,
              start: (number - 1) * RECOMMENDED_A_PAGE + 1,
              items: page.map((recommendation) => {
                const why = motives(recommendation).join(' · ');
                return {
                  film: recommendation.id,
                  text: [bold(label(recommendation.id))],
                  ...(why && { detail: [why] }),
                };
              }),
            },
          ]
        : []),
      ...sharing.blocks,
      ...seenNotice(state.filters, filters),
    ],
    actions: [
      ...stateButton('Otras cinco', number < pages.length, { ...state, page: number + 1 }).map(
        (one) => ({ ...one, more: true as const }),
      ),
      ...stateButton('Volver a las primeras', number > 1, { ...state, page: 1 }),
      ...stateButton('Filtrar', true, state, 'filtros'),
      ...menu('Ver la ficha de…', choices),
      ...sharing.actions,
    ],
    ...unseenButton(pageTarget({ ...state, page: 1, filters: { ...filters, unseen: [] } })),
  };
}

/** The answer's place taken by what it can be narrowed to; each choice leads back to an answer. */
function filterMenu(state: State): Reply {
  const narrowed = (label: string, change: Filters) => ({
    label,
    target: pageTarget({ ...state, page: 1, filters: { ...state.filters, ...change } }),
  });
  const genres = GENRE_CHOICES.map(({ value, label }) => narrowed(label, { genres: [[value]] }));
  const decades = DECADE_CHOICES.map(({ value, label }) =>
    narrowed(label, {
      years: { from: Number(value), to: Number(value) + YEARS_OF_DECADE },
    }),
  );
  return {
    data: null,
    blocks: [text('¿Cómo quieres afinar la recomendación?')],
    actions: [
      { kind: 'menu', placeholder: 'Por género', choices: genres },
      { kind: 'menu', placeholder: 'Por década', choices: decades },
      ...stateButton('Solo en español', true, {
        ...state,
        page: 1,
        filters: { ...state.filters, languages: ['es'] },
      }),
      ...stateButton('Sin filtros', true, { ...state, page: 1, filters: {} }),
    ],
  };
}

/** The button, unless it isn't wanted or many films and filters are too much for one. */
function stateButton(label: string, wanted: boolean, state: State, action = 'pagina') {
  const target = { ...pageTarget(state), action };
  return wanted && fitsInButton(target) ? [button(label, target)] : [];
}

const pageTarget = (state: State) => ({
  command: NAME,
  action: 'pagina',
  params: writeState(state),
});

/** `603+27205|2|g1kw.o0`: films, page, filters. */
const writeState = ({ movies, page, filters }: State): string[] => [
  movies.map(({ id }) => id).join('+'),
  String(page),
  writeCode({ filters, order: 'best' }),
];

function readState([ids = '', page = '', code = '']: readonly string[], context: Context): State {
  const movies = ids.split('+').flatMap((id) => context.finder.movieById(Number(id)) ?? []);
  const state = readCode(code, namesIn(context));
  if (!state) throw new UserError({ kind: 'staleButton' });
  return {
    movies: movies.slice(0, MOVIES_MAX),
    page: Math.max(1, Number(page) || 1),
    filters: state.filters,
  };
}
