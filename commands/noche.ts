import { z } from 'zod';
import { defineCommand } from '../src/app/context.ts';
import { actions } from '../src/community/answers/nights/actions.ts';
import { answerNight } from '../src/community/answers/nights/night.ts';
import { option } from '../src/core/option.ts';
import { fold } from '../src/core/text.ts';
import { parseZone, ZONE_SAMPLES } from '../src/spanish/time-zones.ts';
import { asksTo } from '../src/spanish/verbs.ts';
import { parseWhen, whenIn } from '../src/spanish/when/when.ts';
import { nightFields } from '../src/wording/night-output-fields.ts';
import { NIGHT_ACTIONS, WHEN_SAMPLES } from '../src/wording/nights.ts';

const ACTIONS = Object.entries(NIGHT_ACTIONS).map(([value, label]) => ({
  value: value as keyof typeof NIGHT_ACTIONS,
  label,
}));

export default defineCommand({
  name: 'noche',
  aliases: ['noche_de_pelis'],
  group: 'Comunidad',
  effect: 'writes',
  description: 'Noche de película: cuándo, qué proponen, vetos, votación y aviso',
  examples: ['el viernes a las 9', 'Volver', '', 'accion:votar', 'zona:Lima'],
  options: {
    cuando: option.optional(
      option.phrase({
        description: 'Día y hora en que la ven: abre la noche',
        samples: WHEN_SAMPLES,
        parse: parseWhen,
      }),
    ),
    titulo: option.optional(option.movie('La película que propones')),
    accion: option.optional(
      option.choice({
        description: 'Qué haces; sin nada, ver cómo va',
        choices: ACTIONS,
        parse: (typed) =>
          ACTIONS.find(({ value, label }) => [value, fold(label)].includes(fold(typed)))?.value,
      }),
    ),
    cual: option.optional(option.text('La que vetas o votas: su título, «la de terror», «la 2»')),
    zona: option.optional(
      option.phrase({
        description: 'De dónde son las horas que dicen aquí',
        samples: ZONE_SAMPLES,
        parse: parseZone,
      }),
    ),
  },
  output: z.strictObject(nightFields),
  intents: {
    noche: ({ text: said }) => {
      const cuando = whenIn(said);
      return { ...(cuando !== undefined && { cuando }) };
    },
    noche_proponer: ({ movies: [titulo], text: said }) => {
      if (titulo !== undefined) return { titulo };
      return asksTo('proposeYourself', said) ? { accion: NIGHT_ACTIONS.propone } : undefined;
    },
    noche_vetar: ({ text: said }) => ({ accion: NIGHT_ACTIONS.vetar, cual: said }),
    noche_voto: ({ text: said }) => ({ accion: NIGHT_ACTIONS.votar, cual: said }),
    noche_votar: () => ({ accion: NIGHT_ACTIONS.votar }),
    noche_ganando: () => ({}),
    noche_cerrar: () => ({ accion: NIGHT_ACTIONS.cerrar }),
    noche_cancelar: () => ({ accion: NIGHT_ACTIONS.cancelar }),
  },

  run: answerNight,
  actions,
});
