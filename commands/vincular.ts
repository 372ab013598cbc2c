import { z } from 'zod';
import { type Context, defineCommand } from '../src/app/context.ts';
import { askerOf } from '../src/community/answers/asker.ts';
import { UserError } from '../src/core/errors.ts';
import { option } from '../src/core/option.ts';
import { text } from '../src/reply/blocks.ts';
import type { Reply } from '../src/reply/reply.ts';
import { codeIn } from '../src/spanish/members.ts';
import { codeText, LINKED, NOT_LINKED, ONLY_IN_PRIVATE } from '../src/wording/linking.ts';

export default defineCommand({
  name: 'vincular',
  aliases: [],
  group: 'Comunidad',
  effect: 'writes',
  description: 'Hace una sola persona de tus cuentas en varios sitios, con un código',
  examples: [''],
  options: {
    codigo: option.optional(option.text('El código que te di en tu otra cuenta')),
  },
  output: z.strictObject({
    vinculada: z.boolean(),
    codigo: z.string().nullable().describe('Para la otra cuenta; vale una vez, diez minutos'),
  }),
  intents: {
    vincular: ({ text: said }) => {
      const codigo = codeIn(said);
      return codigo === undefined ? {} : { codigo };
    },
  },

  run: ({ codigo }, context) => (codigo === undefined ? offer(context) : use(codigo, context)),
});

async function offer(context: Context): Promise<Reply> {
  const person = await askerOf(context);
  const { community, turn } = context;
  if (!turn.private) {
    throw new UserError({
      kind: 'said',
      code: 'comunidad_no_disponible',
      sentence: ONLY_IN_PRIVATE,
    });
  }
  const { code } = await community.linking.open(person);
  return { data: { vinculada: false, codigo: code }, blocks: [text(codeText(code))] };
}

async function use(code: string, context: Context): Promise<Reply> {
  const { kind } = await context.community.linking.use(await askerOf(context), code);
  if (kind !== 'linked') {
    throw new UserError({ kind: 'said', code: 'opcion_invalida', sentence: NOT_LINKED[kind] });
  }
  return { data: { vinculada: true, codigo: null }, blocks: [text(LINKED)] };
}
