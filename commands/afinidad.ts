import { z } from 'zod';
import { type Context, defineCommand } from '../src/app/context.ts';
import type { SharedFilm } from '../src/community/affinity.ts';
import { askerOf } from '../src/community/answers/asker.ts';
import { filmData, inCatalogue } from '../src/community/answers/films.ts';
import { groupOf, memberCalled, nameOf } from '../src/community/answers/members.ts';
import { UserError } from '../src/core/errors.ts';
import { option } from '../src/core/option.ts';
import { type Block, bold, text } from '../src/reply/blocks.ts';
import type { Reply } from '../src/reply/reply.ts';
import { memberBeside } from '../src/spanish/members.ts';
import {
  affinityText,
  BOTH_LOVE,
  ratingsOfBoth,
  THEY_DIFFER,
  tooFewInCommon,
} from '../src/wording/affinity.ts';
import { noSuchMember, THAT_IS_YOU } from '../src/wording/members.ts';
import { movieFields } from '../src/wording/output-fields.ts';
import { movieLabel } from '../src/wording/titles.ts';

const NAME = 'afinidad';

const sharedFilms = z.array(
  z.strictObject({
    ...movieFields,
    tu_nota: z.number(),
    su_nota: z.number().nullable().describe('null: no comparte sus notas'),
  }),
);

export default defineCommand({
  name: NAME,
  aliases: [],
  group: 'Comunidad',
  effect: 'personal',
  description: 'Cuánto se parecen tus gustos a los de otra persona del grupo',
  examples: ['Luis'],
  options: { persona: option.member('Alguien del grupo: una mención o su nombre') },
  output: z.strictObject({
    persona: z.string(),
    porcentaje: z.number().min(0).max(100).nullable().describe('null: muy pocas en común'),
    en_comun: z.int(),
    coinciden: sharedFilms,
    difieren: sharedFilms,
  }),
  intents: {
    afinidad({ text: said }) {
      const persona = memberBeside(said);
      return persona === undefined ? undefined : { persona };
    },
  },

  async run({ persona }, context): Promise<Reply> {
    const { community, wording } = context;
    const me = await askerOf(context);
    const place = groupOf(context);
    const other = await memberCalled(persona, context, (text) => ({
      command: NAME,
      args: { persona: text },
    }));
    if (other.key === me) {
      throw new UserError({ kind: 'said', code: 'opcion_invalida', sentence: THAT_IS_YOU });
    }
    const answer = await community.affinity.between(place, me, other.key);
    const name = nameOf(other);
    switch (answer.kind) {
      case 'stranger':
        throw new UserError({ kind: 'said', code: 'no_encontrado', sentence: noSuchMember(name) });
      case 'tooFew':
        return {
          data: {
            persona: name,
            porcentaje: null,
            en_comun: answer.common,
            coinciden: [],
            difieren: [],
          },
          blocks: [text(tooFewInCommon(name, answer.common, answer.needed, wording))],
        };
      case 'found': {
        const { percent, common, agree, differ } = answer.affinity;
        return {
          data: {
            persona: name,
            porcentaje: percent,
            en_comun: common,
            coinciden: filmsData(agree, context),
            difieren: filmsData(differ, context),
          },
          blocks: [
            text(affinityText(name, percent, common, wording)),
            ...filmsBlocks(BOTH_LOVE, agree, name, context),
            ...filmsBlocks(THEY_DIFFER, differ, name, context),
          ],
        };
      }
    }
  },
});

const filmsData = (films: readonly SharedFilm[], { finder }: Context) =>
  inCatalogue(films, finder).map(({ movie, entry: { mine, theirs } }) => ({
    ...filmData(movie),
    tu_nota: mine,
    su_nota: theirs ?? null,
  }));

function filmsBlocks(
  heading: string,
  films: readonly SharedFilm[],
  name: string,
  { finder, wording }: Context,
): Block[] {
  const found = inCatalogue(films, finder);
  if (found.length === 0) return [];
  return [
    text(heading),
    {
      kind: 'list',
      items: found.map(({ movie, entry: { mine, theirs } }) => ({
        text: [bold(movieLabel(movie))],
        detail: [ratingsOfBoth(name, mine, theirs, wording)],
      })),
    },
  ];
}
