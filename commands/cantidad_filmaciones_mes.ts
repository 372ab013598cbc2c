import { z } from 'zod';
import { monthsChart } from '../src/analysis/statistics/themes/months.ts';
import { type Context, defineCommand } from '../src/app/context.ts';
import { moviesByMonth } from '../src/catalogue/queries/release-counts.ts';
import { releasesByMonth } from '../src/catalogue/queries/statistics/releases.ts';
import { EVERYTHING } from '../src/catalogue/queries/statistics/selection.ts';
import { UserError } from '../src/core/errors.ts';
import { option } from '../src/core/option.ts';
import { bold, notice, text } from '../src/reply/blocks.ts';
import type { Reply } from '../src/reply/reply.ts';
import { MONTHS, type Month, parseMonth } from '../src/spanish/calendar.ts';
import { CHART_ACTION, chartBlock, chartButton } from '../src/wording/charts.ts';
import { counted } from '../src/wording/formats.ts';

const NAME = 'cantidad_filmaciones_mes';

export default defineCommand({
  name: NAME,
  aliases: ['mes'],
  group: 'Estrenos',
  effect: 'pure',
  description: 'Cuántas películas se estrenaron en un mes, sumando todos los años',
  examples: ['enero', 'setiembre'],
  options: {
    mes: option.choice({
      description: 'El mes: enero, febrero… o su número',
      choices: MONTHS.map((month) => ({ value: month, label: month })),
      parse: parseMonth,
    }),
  },
  output: z.strictObject({ mes: z.enum(MONTHS), cantidad: z.int() }),

  intents: { estrenos_mes: ({ month }) => (month === undefined ? undefined : { mes: month }) },
  run: async ({ mes }, context) => ({
    ...(await answer(mes, context)),
    actions: [chartButton(NAME, mes)],
  }),

  actions: {
    async [CHART_ACTION]([typed = ''], context) {
      const mes = parseMonth(typed);
      if (!mes) throw new UserError({ kind: 'staleButton' });
      const counts = await context.catalogue.all(releasesByMonth, EVERYTHING);
      const chart = monthsChart(counts, MONTHS.indexOf(mes) + 1, EVERYTHING, context.wording);
      const { data, blocks } = await answer(mes, context);
      const source = { command: NAME, action: CHART_ACTION, params: [mes] };
      return { data, blocks: [...blocks, chartBlock(chart, source)] };
    },
  },
});

async function answer(mes: Month, { catalogue, wording }: Context): Promise<Reply> {
  const { count = 0, newYear = 0 } =
    (await catalogue.first(moviesByMonth, { month: MONTHS.indexOf(mes) + 1 })) ?? {};
  const released = count === 1 ? 'se estrenó' : 'se estrenaron';
  const sentence = text(`En ${mes} ${released} `, bold(counted(wording, count, 'película')), '.');
  const placeholder = notice(
    `De ellas, ${wording.integer(newYear)} figuran el 1 de enero, la fecha que se suele poner cuando no se conoce la exacta.`,
  );
  return {
    data: { mes, cantidad: count },
    blocks: newYear > 0 ? [sentence, placeholder] : [sentence],
  };
}
