import { z } from 'zod';
import { defineCommand } from '../src/app/context.ts';
import { askerOf } from '../src/community/answers/asker.ts';
import type { PrivacySettings } from '../src/community/privacy.ts';
import { option } from '../src/core/option.ts';
import { runTarget } from '../src/core/target.ts';
import { fold } from '../src/core/text.ts';
import { button } from '../src/reply/actions.ts';
import { text } from '../src/reply/blocks.ts';
import { asksTo, isQuestion } from '../src/spanish/verbs.ts';
import { capitalise } from '../src/wording/capitalise.ts';
import {
  keptText,
  NOTHING_KEPT,
  POLICY,
  PRIVACY_ACTIONS,
  settingsText,
} from '../src/wording/privacy.ts';
import type forget from './olvidame.ts';

const NAME = 'privacidad';
type Change = keyof typeof PRIVACY_ACTIONS;
const CHANGES: Readonly<Record<Change, Partial<PrivacySettings>>> = {
  compartir: { sharing: true },
  no_compartir: { sharing: false },
  en_grupos: { inGroups: true },
  fuera_de_grupos: { inGroups: false },
};
const CHOICES = Object.entries(PRIVACY_ACTIONS).map(([value, label]) => ({
  value: value as Change,
  label,
}));

export default defineCommand({
  name: NAME,
  aliases: ['privacy', 'settings'],
  group: 'Comunidad',
  effect: 'writes',
  description: 'Qué guardo de ti, quién lo ve y cómo borrarlo; y si compartes tus notas',
  examples: ['', 'compartir', 'no_compartir'],
  options: {
    cambio: option.optional(
      option.choice({
        description: 'Qué quieres cambiar',
        choices: CHOICES,
        parse: (typed) =>
          CHOICES.find(({ value, label }) => value === typed || fold(label) === fold(typed))?.value,
      }),
    ),
  },
  output: z.strictObject({
    compartir: z.boolean(),
    en_grupos: z.boolean(),
    notas: z.int(),
    vistas: z.int(),
    pendientes: z.int(),
    en_listas: z.int(),
    noches: z.int().describe('Noches de película en las que participó'),
  }),
  intents: { privacidad: ({ text: said }) => ({ ...changeIn(said) }) },

  async run({ cambio }, context) {
    const { privacy } = context.community;
    const person = await askerOf(context);
    if (cambio) await privacy.change(person, CHANGES[cambio]);
    const kept = await privacy.kept(person);
    const { sharing, inGroups } = kept.settings;
    const any = kept.ratings + kept.seen + kept.wanted + kept.listed + kept.nights > 0;
    const offered: Change[] = [
      sharing ? 'no_compartir' : 'compartir',
      inGroups ? 'fuera_de_grupos' : 'en_grupos',
    ];
    return {
      data: {
        compartir: sharing,
        en_grupos: inGroups,
        notas: kept.ratings,
        vistas: kept.seen,
        pendientes: kept.wanted,
        en_listas: kept.listed,
        noches: kept.nights,
      },
      blocks: [
        text(any ? keptText(kept, context.wording) : NOTHING_KEPT),
        text(settingsText(sharing, inGroups)),
        ...(cambio ? [] : POLICY.map((sentence) => text(sentence))),
      ],
      actions: [
        ...offered.map((change) =>
          button(capitalise(PRIVACY_ACTIONS[change]), { command: NAME, args: { cambio: change } }),
        ),
        button('/olvidame', runTarget<typeof forget>('olvidame', {})),
      ],
    };
  },
});

/** What a sentence asks to change; a question changes nothing. */
function changeIn(said: string): { cambio?: Change } {
  if (isQuestion(said)) return {};
  if (asksTo('hide', said)) return { cambio: 'no_compartir' };
  if (asksTo('share', said)) return { cambio: 'compartir' };
  return asksTo('leaveGroup', said) ? { cambio: 'fuera_de_grupos' } : {};
}
