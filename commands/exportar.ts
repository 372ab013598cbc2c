import { z } from 'zod';
import { defineCommand } from '../src/app/context.ts';
import { askerOf } from '../src/community/answers/asker.ts';
import { everythingJson } from '../src/community/exports/everything-json.ts';
import { seenCsv, wantedCsv } from '../src/community/exports/letterboxd-csv.ts';
import { zipOf } from '../src/community/exports/zip.ts';
import { UserError } from '../src/core/errors.ts';
import type { MovieRef } from '../src/core/option.ts';
import { text } from '../src/reply/blocks.ts';
import type { Reply } from '../src/reply/reply.ts';
import { exportedText, NOTHING_TO_EXPORT, ONLY_ALONE } from '../src/wording/imports.ts';

const FILE = 'butaca.zip';

export default defineCommand({
  name: 'exportar',
  aliases: ['export'],
  group: 'Comunidad',
  effect: 'personal',
  description: 'Te da todo lo tuyo en un zip, que también se importa en Letterboxd',
  examples: [''],
  options: {},
  output: z.strictObject({ archivo: z.string(), notas: z.int(), pendientes: z.int() }),
  intents: { exportar: () => ({}) },

  async run(_args, context): Promise<Reply> {
    const { community, finder, turn, wording } = context;
    const person = await askerOf(context);
    if (!turn.private) {
      throw new UserError({ kind: 'said', code: 'comunidad_no_disponible', sentence: ONLY_ALONE });
    }
    const everything = await community.exporting.everything(person);
    if (!everything) {
      throw new UserError({ kind: 'said', code: 'no_encontrado', sentence: NOTHING_TO_EXPORT });
    }
    const { seen, wanted } = everything;
    const filmOf = (id: number): MovieRef | undefined => finder.movieById(id);
    const files = {
      'butaca.json': everythingJson(everything, filmOf),
      'letterboxd.csv': seenCsv(seen, filmOf),
      'letterboxd-watchlist.csv': wantedCsv(wanted, filmOf),
    };
    const ratings = seen.filter(({ rating }) => rating !== undefined).length;
    return {
      data: { archivo: FILE, notas: ratings, pendientes: wanted.length },
      blocks: [
        text(exportedText(ratings, seen.length, wanted.length, wording)),
        {
          kind: 'file',
          name: FILE,
          type: 'application/zip',
          base64: (await zipOf(files, turn.at)).toString('base64'),
        },
      ],
    };
  },
});
