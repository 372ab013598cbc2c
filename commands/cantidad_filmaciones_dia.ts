import { z } from 'zod';
import { moviesByWeekday } from '../src/catalog/queries/release-counts.ts';
import { defineCommand } from '../src/context.ts';
import { option } from '../src/core/option.ts';
import { bold, text } from '../src/core/reply.ts';
import { parseWeekday, WEEKDAYS } from '../src/wording/calendar.ts';
import { counted } from '../src/wording/locale.ts';

export default defineCommand({
  name: 'cantidad_filmaciones_dia',
  aliases: ['dia'],
  group: 'Estrenos',
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
  phrases: [
    /(?:pel[ií]culas|filmaciones|estren\p{L}*).* (?:en|los|un|en los)(?: d[ií]as?)? (?<dia>lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bados?|domingos?)$/iu,
  ],

  async run({ dia }, { catalog, wording }) {
    const { count = 0 } =
      (await catalog.first(moviesByWeekday, { weekday: WEEKDAYS.indexOf(dia) + 1 })) ?? {};
    const plural = dia.endsWith('s') ? dia : `${dia}s`;
    const released = count === 1 ? 'se estrenó' : 'se estrenaron';
    return {
      data: { dia, cantidad: count },
      blocks: [text(`Los ${plural} ${released} `, bold(counted(wording, count, 'película')), '.')],
    };
  },
});
