import { z } from 'zod';
import { defineCommand } from '../src/app/context.ts';
import { askerOf, checkMark, knownAsker, markOf } from '../src/community/answers/asker.ts';
import { actionButton } from '../src/reply/actions.ts';
import { text } from '../src/reply/blocks.ts';
import { FORGET_BUTTON, FORGET_QUESTION, FORGOTTEN } from '../src/wording/privacy.ts';

const NAME = 'olvidame';

export default defineCommand({
  name: NAME,
  aliases: ['forget'],
  group: 'Comunidad',
  effect: 'writes',
  description: 'Borra todo lo tuyo, de todas partes, después de preguntarte si estás seguro',
  examples: [''],
  options: {},
  output: z.strictObject({ borrado: z.boolean() }),
  intents: { olvidame: () => ({}) },

  async run(_args, context) {
    const person = await askerOf(context);
    return {
      data: { borrado: false },
      blocks: [text(FORGET_QUESTION)],
      actions: [actionButton(FORGET_BUTTON, NAME, 'si', markOf(person))],
    };
  },

  actions: {
    async si([mark], context) {
      // Whoever wants to be forgotten isn't met again.
      const person = knownAsker(context);
      checkMark(mark, person);
      await context.community.privacy.forget(person);
      return { data: { borrado: true }, blocks: [text(FORGOTTEN)] };
    },
  },
});
