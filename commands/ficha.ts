import { z } from 'zod';
import { type Context, defineCommand } from '../src/app/context.ts';
import { movieCast } from '../src/catalogue/queries/movie-cast.ts';
import { type MovieSheet, movieSheet } from '../src/catalogue/queries/movie-sheet.ts';
import { UserError } from '../src/core/errors.ts';
import { option } from '../src/core/option.ts';
import { TINY_BUDGET } from '../src/core/returns.ts';
import { runTarget } from '../src/core/target.ts';
import { offersOf, watchPage } from '../src/discovery/where-to-watch.ts';
import { button } from '../src/reply/actions.ts';
import { type Field, link, type MovieCard, type Text } from '../src/reply/blocks.ts';
import type { Reply } from '../src/reply/reply.ts';
import { capitalise } from '../src/wording/capitalise.ts';
import { characterName } from '../src/wording/characters.ts';
import { collectionName } from '../src/wording/collections.ts';
import { runtimeText } from '../src/wording/durations.ts';
import { counted, type Wording } from '../src/wording/formats.ts';
import { genreName } from '../src/wording/genres.ts';
import { LIST_BUTTONS } from '../src/wording/lists.ts';
import {
  isoDate,
  knownMoney,
  movieFields,
  otherMoviesField,
} from '../src/wording/output-fields.ts';
import { RATING_BUTTONS } from '../src/wording/ratings.ts';
import { otherMovies } from '../src/wording/same-title.ts';
import { SEEN_BUTTONS } from '../src/wording/seen.ts';
import { cardOffers, onlyToPay, WATCH_FIELD } from '../src/wording/streaming.ts';
import { synopsisText } from '../src/wording/synopses.ts';
import { movieLabel } from '../src/wording/titles.ts';
import type rate from './calificar.ts';
import type wanted from './pendientes.ts';
import type similar from './recomendacion.ts';
import type score from './score_titulo.ts';
import type seen from './vista.ts';
import type votes from './votos_titulo.ts';

const CAST_SHOWN = 8;
/** TMDB's images, in the width that a chat shows. */
const POSTERS = 'https://image.tmdb.org/t/p/w500';

export default defineCommand({
  name: 'ficha',
  aliases: [],
  group: 'Películas',
  effect: 'pure',
  description: 'La ficha de una película: reparto, dirección, géneros, votos, dinero y sinopsis',
  examples: ['Volver', 'id:862'],
  role: 'card',
  options: { titulo: option.movie('El título, en español o en inglés, con o sin el año') },
  output: z.strictObject({
    ...movieFields,
    titulo_es: z.string().nullable(),
    titulo_original: z.string(),
    fecha: isoDate,
    generos: z.array(z.string()),
    duracion: z.number().nullable().describe('Minutos'),
    directores: z.array(z.string()),
    reparto: z.array(z.strictObject({ nombre: z.string(), personaje: z.string().nullable() })),
    score: z.number(),
    votos: z.int(),
    presupuesto: knownMoney,
    recaudacion: knownMoney,
    retorno: z.number().nullable(),
    saga: z.string().nullable(),
    sinopsis: z.string().nullable(),
    lema: z.string().nullable(),
    poster: z.url().nullable(),
    ...otherMoviesField,
  }),
  intents: { ficha: ({ movies: [titulo] }) => (titulo === undefined ? undefined : { titulo }) },

  async run({ titulo }, context): Promise<Reply> {
    const { catalogue, wording, turn } = context;
    const [sheet, cast, offers] = await Promise.all([
      catalogue.first(movieSheet, { id: titulo.id }),
      catalogue.all(movieCast, { id: titulo.id, limit: CAST_SHOWN }),
      offersField(titulo.id, context),
    ]);
    if (!sheet) throw new UserError({ kind: 'goneMovie' });
    const others = otherMovies(titulo.others, (movie) => ({
      command: 'ficha',
      args: { titulo: movie },
    }));
    const id = `id:${titulo.id}`;
    return {
      data: {
        id: sheet.id,
        titulo: sheet.title,
        titulo_es: titulo.titleEs,
        titulo_original: sheet.originalTitle,
        anio: sheet.year,
        fecha: sheet.date,
        generos: sheet.genres.map(genreName),
        duracion: sheet.runtime || null,
        directores: sheet.directors,
        reparto: cast.map(({ name, character }) => ({ nombre: name, personaje: character })),
        score: sheet.score,
        votos: sheet.votes,
        presupuesto: sheet.budget || null,
        recaudacion: sheet.revenue || null,
        retorno: sheet.budget > 0 && sheet.revenue > 0 ? sheet.return : null,
        saga: sheet.collection,
        sinopsis: sheet.synopsis,
        lema: sheet.tagline,
        poster: posterUrl(sheet) ?? null,
        ...others.data,
      },
      blocks: [card(movieLabel(titulo), sheet, cast, offers, wording), ...others.blocks],
      actions: [
        button('Parecidas', runTarget<typeof similar>('recomendacion', { titulo: id })),
        button('Score', runTarget<typeof score>('score_titulo', { titulo: id })),
        button('Votos', runTarget<typeof votes>('votos_titulo', { titulo: id })),
        // Only where there is somebody to keep it for.
        ...(turn.person
          ? [
              button(SEEN_BUTTONS.seen, runTarget<typeof seen>('vista', { titulo: id })),
              button(LIST_BUTTONS.add, runTarget<typeof wanted>('pendientes', { titulo: id })),
              button(RATING_BUTTONS.rate, runTarget<typeof rate>('calificar', { titulo: id })),
            ]
          : []),
        ...others.actions,
      ],
    };
  },
});

const posterUrl = ({ posterPath }: MovieSheet): string | undefined =>
  posterPath ? `${POSTERS}${posterPath}` : undefined;

function card(
  title: string,
  sheet: MovieSheet,
  cast: readonly { name: string; character: string | null }[],
  offers: readonly Field[],
  wording: Wording,
): MovieCard {
  const poster = posterUrl(sheet);
  const synopsis = synopsisText(sheet);
  const subtitle = [
    sheet.genres.length > 0 && capitalise(wording.list(sheet.genres.map(genreName))),
    sheet.runtime && runtimeText(sheet.runtime),
  ]
    .filter(Boolean)
    .join(' · ');
  return {
    kind: 'movie',
    title,
    score: sheet.score,
    fields: [
      ...fieldsOf(sheet, cast, wording),
      ...offers,
      { name: 'En la red', value: linksOf(sheet) },
    ],
    ...(subtitle && { subtitle }),
    ...(synopsis && { synopsis }),
    ...(poster && { posterUrl: poster }),
  };
}

/** What the card lists, in order; what is unknown is left out. */
function fieldsOf(
  sheet: MovieSheet,
  cast: readonly { name: string; character: string | null }[],
  wording: Wording,
): Field[] {
  const { budget, revenue, directors, votes } = sheet;
  const doubtful = budget < TINY_BUDGET ? ' (presupuesto dudoso)' : '';
  const rows: [string, string | false | null][] = [
    ['Estreno', wording.date(sheet.date)],
    ['Dirección', wording.list(directors)],
    [
      'Reparto',
      cast
        .map(({ name, character }) => (character ? `${name} (${characterName(character)})` : name))
        .join(', '),
    ],
    [
      'Score',
      votes > 0 && `${wording.decimal(sheet.score)} con ${counted(wording, votes, 'voto')}`,
    ],
    ['Presupuesto', budget > 0 && wording.money(budget)],
    ['Recaudación', revenue > 0 && wording.money(revenue)],
    ['Retorno', budget > 0 && revenue > 0 && `${wording.times(sheet.return)}${doubtful}`],
    ['Saga', sheet.collection && collectionName(sheet.collection)],
    ['Título original', sheet.originalTitle !== sheet.title && sheet.originalTitle],
  ];
  return rows.flatMap(([name, value]) => (value ? [{ name, value: [value] }] : []));
}

/** Where the film can be watched, in one line; none where that isn't known, or nobody has it. */
async function offersField(id: number, context: Context): Promise<readonly Field[]> {
  if (!context.terms.knowsServices) return [];
  const { wording } = context;
  const { region } = await context.watching();
  const { subscription, free, rent, buy } = await offersOf(id, region, context);
  const included = [...subscription, ...free];
  if (included.length + rent.length + buy.length === 0) return [];
  const words =
    included.length > 0 ? cardOffers(included, region, wording) : onlyToPay(region, wording);
  return [{ name: WATCH_FIELD, value: [words, link('JustWatch', watchPage(id, region))] }];
}

/** Where else the film has a page. Letterboxd finds its own by TMDB's number. */
function linksOf({ id, imdbId }: MovieSheet): Text {
  const tmdb = link('TMDB', `https://www.themoviedb.org/movie/${id}`);
  const letterboxd = link('Letterboxd', `https://letterboxd.com/tmdb/${id}`);
  const imdb = imdbId && link('IMDb', `https://www.imdb.com/title/${imdbId}/`);
  return imdb ? [imdb, ' · ', tmdb, ' · ', letterboxd] : [tmdb, ' · ', letterboxd];
}
