import { z } from 'zod';
import { moviesByMonth } from '../src/catalog/queries/release-counts.ts';
import { defineCommand } from '../src/context.ts';
import { option } from '../src/core/option.ts';
import { bold, notice, text } from '../src/core/reply.ts';
import { MONTHS, parseMonth } from '../src/wording/calendar.ts';
import { counted } from '../src/wording/locale.ts';

export default defineCommand({
  name: 'cantidad_filmaciones_mes',
  aliases: ['mes'],
  group: 'Estrenos',
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
  phrases: [/(?:pel[ií]culas|filmaciones|estren\p{L}*).* en (?:el mes de )?(?<mes>\p{L}{3,})$/iu],

  async run({ mes }, { catalog, wording }) {
    const { count = 0, newYear = 0 } =
      (await catalog.first(moviesByMonth, { month: MONTHS.indexOf(mes) + 1 })) ?? {};
    const released = count === 1 ? 'se estrenó' : 'se estrenaron';
    const answer = text(`En ${mes} ${released} `, bold(counted(wording, count, 'película')), '.');
    const placeholder = notice(
      `De ellas, ${wording.integer(newYear)} figuran el 1 de enero, la fecha que se suele poner cuando no se conoce la exacta.`,
    );
    return {
      data: { mes, cantidad: count },
      blocks: newYear > 0 ? [answer, placeholder] : [answer],
    };
  },
});
