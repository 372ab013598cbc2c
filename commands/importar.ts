import { z } from 'zod';
import { type Context, defineCommand } from '../src/app/context.ts';
import { askerOf, checkMark, markOf } from '../src/community/answers/asker.ts';
import type { ImportPreview } from '../src/community/importing.ts';
import { matchFilms } from '../src/community/imports/match-films.ts';
import { missingFile } from '../src/community/imports/missing-file.ts';
import {
  type Doubt,
  type Plan,
  planOf,
  readPlan,
  resolved,
  writePlan,
} from '../src/community/imports/plan.ts';
import { readExport } from '../src/community/imports/read-export.ts';
import { UserError } from '../src/core/errors.ts';
import { option } from '../src/core/option.ts';
import type { PersonKey } from '../src/core/turn.ts';
import { type Action, actionButton, menu } from '../src/reply/actions.ts';
import { type Block, text } from '../src/reply/blocks.ts';
import type { Json, Reply } from '../src/reply/reply.ts';
import {
  IMPORT_BUTTON,
  importedText,
  missingText,
  NONE_OF_THESE,
  previewText,
  SITES,
  whichFilm,
} from '../src/wording/imports.ts';
import { movieLabel } from '../src/wording/titles.ts';

const NAME = 'importar';
/** Asked at once; when one is answered the next comes. */
const DOUBTS_ASKED = 3;

export default defineCommand({
  name: NAME,
  aliases: ['import'],
  group: 'Comunidad',
  effect: 'writes',
  description: 'Trae tus notas de Letterboxd, IMDb, FilmAffinity, TMDB, MovieLens o Trakt',
  examples: [''],
  options: {
    archivo: option.file('El zip, CSV o JSON que te dio la otra página; hasta 5 MB'),
  },
  output: z.strictObject({
    formato: z.string(),
    leidas: z.int().describe('Películas distintas que trae el archivo'),
    encontradas: z.int(),
    ya_estaban: z.int().describe('Encontradas que no cambian'),
    sin_encontrar: z.int(),
    dudosas: z.int(),
    series: z.int().describe('Lo que no es una película se deja fuera'),
    importado: z.boolean().describe('Falso hasta que se confirma'),
  }),
  intents: { importar: () => ({}) },

  async run({ archivo }, context): Promise<Reply> {
    const { community, finder } = context;
    const person = await askerOf(context);
    const read = await readExport({ path: archivo.name, bytes: await archivo.read() });
    const { plan, films } = planOf(read, await matchFilms(read.rows, finder));
    const preview = await community.importing.prepare(person, films, writePlan(plan));
    return ask(person, preview, plan, context);
  },

  actions: {
    /** Which film a doubt is: one of them, or 0 for none. */
    async cual([mark, id = '', number, film], context) {
      const { importing } = context.community;
      const { person, plan } = await pendingOf(mark, id, context);
      const doubt = plan.doubts.find((other) => other.number === Number(number));
      const chosen = doubt?.films.find((other) => other === Number(film));
      if (!doubt || (chosen === undefined && film !== '0')) throw stale();
      const next = resolved(plan, doubt, chosen);
      const preview = await importing.include(person, id, next.films, writePlan(next.plan));
      if (!preview) throw stale();
      return ask(person, preview, next.plan, context);
    },

    async si([mark, id = ''], context): Promise<Reply> {
      const { person, plan } = await pendingOf(mark, id, context);
      const result = await context.community.importing.apply(person, id);
      if (!result) throw stale();
      return {
        data: dataOf(plan, result.already, true),
        blocks: [text(importedText(result, context.wording)), ...missingBlocks(plan, context)],
      };
    },
  },
});

const stale = (): UserError => new UserError({ kind: 'staleButton' });

/** @throws UserError where it is somebody else's, gone or done */
async function pendingOf(
  mark: string | undefined,
  id: string,
  context: Context,
): Promise<{ person: PersonKey; plan: Plan }> {
  const person = await askerOf(context);
  checkMark(mark, person);
  const preview = await context.community.importing.pending(person, id);
  if (!preview) throw stale();
  return { person, plan: readPlan(preview.note) };
}

const dataOf = (plan: Plan, already: number, done: boolean): Json => ({
  formato: plan.format,
  leidas: plan.read,
  encontradas: plan.found,
  ya_estaban: already,
  sin_encontrar: plan.missing.length,
  dudosas: plan.doubts.length,
  series: plan.series,
  importado: done,
});

/** What pressing the button would do, and which film those are that aren't sure. */
function ask(person: PersonKey, preview: ImportPreview, plan: Plan, context: Context): Reply {
  const { id, films, already } = preview;
  const counts = {
    site: SITES[plan.format],
    read: plan.read,
    found: plan.found,
    already,
    missing: plan.missing.length,
    doubtful: plan.doubts.length,
    series: plan.series,
  };
  const nothing = films === 0 && plan.doubts.length === 0;
  return {
    data: dataOf(plan, already, false),
    blocks: [
      text(previewText(counts, context.wording)),
      // There will be no other occasion to give them back.
      ...(nothing ? missingBlocks(plan, context) : []),
    ],
    actions: [
      ...(films > 0 ? [actionButton(IMPORT_BUTTON, NAME, 'si', markOf(person), id)] : []),
      ...plan.doubts
        .slice(0, DOUBTS_ASKED)
        .flatMap((doubt) => doubtMenu(doubt, [markOf(person), id], context)),
    ],
  };
}

function doubtMenu(
  { number, rows: [{ title, year }], films }: Doubt,
  params: readonly string[],
  { finder }: Context,
): Action[] {
  const choice = (label: string, film: number) => ({
    label,
    target: { command: NAME, action: 'cual', params: [...params, String(number), String(film)] },
  });
  const known = films.flatMap((film) => finder.movieById(film) ?? []);
  return menu(whichFilm(title, year ?? null), [
    ...known.map((movie) => choice(movieLabel(movie), movie.id)),
    choice(NONE_OF_THESE, 0),
  ]);
}

/** What wasn't found, with the file of it where only its owner reads it. */
function missingBlocks({ missing, doubts }: Plan, { turn, wording }: Context): Block[] {
  const rows = [...missing, ...doubts.map(({ rows: [first] }) => first)];
  if (rows.length === 0) return [];
  return [
    text(missingText(rows.length, turn.private, wording)),
    ...(turn.private ? [missingFile(rows)] : []),
  ];
}
