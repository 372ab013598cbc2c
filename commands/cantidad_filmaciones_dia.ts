import { z } from 'zod';
import { weekdaysChart } from '../src/analysis/statistics/themes/weekdays.ts';
import { type Context, defineCommand } from '../src/app/context.ts';
import { moviesByWeekday } from '../src/catalogue/queries/release-counts.ts';
import { releasesByWeekday } from '../src/catalogue/queries/statistics/releases.ts';
import { EVERYTHING } from '../src/catalogue/queries/statistics/selection.ts';
import { UserError } from '../src/core/errors.ts';
import { option } from '../src/core/option.ts';
import { bold, text } from '../src/reply/blocks.ts';
import type { Reply } from '../src/reply/reply.ts';
import { parseWeekday, WEEKDAYS, type Weekday } from '../src/spanish/calendar.ts';
import { CHART_ACTION, chartBlock, chartButton } from '../src/wording/charts.ts';
import { counted } from '../src/wording/formats.ts';

const NAME = 'cantidad_filmaciones_dia';

export default defineCommand({
  name: NAME,
  aliases: ['dia'],
  group: 'Estrenos',
  effect: 'pure',
  description: 'Cuántas películas se estrenaron en un día de la semana',
  examples: ['viernes', 'miércoles'],
  options: {
    dia: option.choice({
      description: 'El día de la semana: lunes, martes…',
      choices: WEEKDAYS.map((weekday) => ({ value: weekday, label: weekday })),
      parse: parseWeekday,
    }),
  },
  output: z.strictObject({ dia: z.enum(WEEKDAYS), cantidad: z.int() }),
  intents: {
    estrenos_dia: ({ weekday }) => (weekday === undefined ? undefined : { dia: weekday }),
  },

  run: async ({ dia }, context) => ({
    ...(await answer(dia, context)),
    actions: [chartButton(NAME, dia)],
  }),

  actions: {
    async [CHART_ACTION]([typed = ''], context) {
      const dia = parseWeekday(typed);
      if (!dia) throw new UserError({ kind: 'staleButton' });
      const counts = await context.catalogue.all(releasesByWeekday, EVERYTHING);
      const chart = weekdaysChart(counts, WEEKDAYS.indexOf(dia) + 1, EVERYTHING, context.wording);
      const { data, blocks } = await answer(dia, context);
      const source = { command: NAME, action: CHART_ACTION, params: [dia] };
      return { data, blocks: [...blocks, chartBlock(chart, source)] };
    },
  },
});

async function answer(dia: Weekday, { catalogue, wording }: Context): Promise<Reply> {
  const { count = 0 } =
    (await catalogue.first(moviesByWeekday, { weekday: WEEKDAYS.indexOf(dia) + 1 })) ?? {};
  const plural = dia.endsWith('s') ? dia : `${dia}s`;
  const released = count === 1 ? 'se estrenó' : 'se estrenaron';
  return {
    data: { dia, cantidad: count },
    blocks: [text(`Los ${plural} ${released} `, bold(counted(wording, count, 'película')), '.')],
  };
}
