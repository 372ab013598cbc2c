import { z } from 'zod';
import { type Context, defineCommand } from '../src/app/context.ts';
import { askerOf } from '../src/community/answers/asker.ts';
import type { StreamingOwner } from '../src/community/streaming.ts';
import { option, type TermRef } from '../src/core/option.ts';
import type { PersonKey } from '../src/core/turn.ts';
import { type Action, button, menu } from '../src/reply/actions.ts';
import { notice, text } from '../src/reply/blocks.ts';
import type { Reply } from '../src/reply/reply.ts';
import { parseOneCountry } from '../src/spanish/countries.ts';
import { KNOWN_SERVICES, OWN_SERVICES } from '../src/spanish/streaming.ts';
import { isYes } from '../src/spanish/verbs.ts';
import {
  COUNTRY_SAMPLES,
  FORGET_CHOICE,
  NO_SERVICE_DATA,
  ownServicesText,
  SERVICES_BUTTONS,
  SERVICES_FORGOTTEN,
  SERVICES_HELP,
} from '../src/wording/streaming.ts';

const NAME = 'servicios';
const SERVICES_MAX = 12;
/** How many of the best known are offered. */
const OFFERED = 12;

export default defineCommand({
  name: NAME,
  aliases: ['plataformas'],
  group: 'Comunidad',
  effect: 'writes',
  description: 'Qué servicios de streaming tienes, o tiene el grupo, y en qué país',
  examples: ['', 'netflix, prime, mubi pais:España'],
  options: {
    servicios: option.optional(
      option.terms('service', 'Los que tienes: netflix, prime, hbo, mubi…', SERVICES_MAX),
    ),
    pais: option.optional(
      option.phrase({
        description: 'En qué país',
        samples: COUNTRY_SAMPLES,
        parse: parseOneCountry,
      }),
    ),
    quitar: option.optional(
      option.choice({
        description: 'Olvidar los servicios y el país',
        choices: [FORGET_CHOICE],
        parse: (typed) => (isYes(typed) ? FORGET_CHOICE.value : undefined),
      }),
    ),
  },
  output: z.strictObject({
    de: z.enum(['grupo', 'persona']),
    pais: z.string().describe('ISO 3166-1'),
    servicios: z.array(z.string()),
  }),
  intents: {
    servicios: ({ filters: { en, pais } }) => ({
      ...(en && { servicios: en }),
      ...(pais && { pais }),
    }),
  },

  async run({ servicios, pais, quitar }, context): Promise<Reply> {
    const { streaming } = context.community;
    const owner = ownerOf(await askerOf(context), context);
    const before = await streaming.of(owner);
    if (quitar) await streaming.forget(owner);
    else if (servicios || pais) {
      const ids = servicios?.map(({ id }) => id).filter((id) => id !== OWN_SERVICES.id);
      await streaming.change(owner, {
        region: pais ?? before?.region,
        services: [...new Set(ids ?? before?.services ?? [])],
      });
    }
    return answer(owner, quitar !== undefined, context);
  },
});

const ownerOf = (person: PersonKey, { turn }: Context): StreamingOwner =>
  turn.place && !turn.private ? { place: turn.place } : { person };

async function answer(
  owner: StreamingOwner,
  isForgotten: boolean,
  context: Context,
): Promise<Reply> {
  const { terms, wording, community } = context;
  const settings = await community.streaming.of(owner);
  const region = settings?.region ?? (await context.watching()).region;
  const services = (settings?.services ?? []).flatMap((id) => terms.service.byId(id) ?? []);
  const isGroup = 'place' in owner;
  return {
    data: {
      de: isGroup ? 'grupo' : 'persona',
      pais: region,
      servicios: services.map(({ name }) => name),
    },
    blocks: [
      text(isForgotten ? SERVICES_FORGOTTEN : ownServicesText(isGroup, services, region, wording)),
      text(SERVICES_HELP),
      ...(terms.knowsServices ? [] : [notice(NO_SERVICE_DATA)]),
    ],
    actions: [...additions(services), ...(settings ? [forgetButton] : [])],
  };
}

const forgetButton = button(SERVICES_BUTTONS.forget, {
  command: NAME,
  args: { quitar: FORGET_CHOICE.value },
});

/** The best known services that aren't there yet. */
const additions = (services: readonly TermRef[]): Action[] =>
  menu(
    SERVICES_BUTTONS.add,
    KNOWN_SERVICES.filter(({ id }) => !services.some((service) => service.id === id))
      .slice(0, OFFERED)
      .map(({ id, name }) => ({
        label: name,
        target: {
          command: NAME,
          args: { servicios: [...services.map((one) => `id:${one.id}`), `id:${id}`].join(',') },
        },
      })),
  );
