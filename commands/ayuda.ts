import { z } from 'zod';
import { type Context, defineCommand } from '../src/app/context.ts';
import { type Command, GROUPS } from '../src/core/command.ts';
import { UserError } from '../src/core/errors.ts';
import { parseArgs } from '../src/core/message.ts';
import { option } from '../src/core/option.ts';
import { button } from '../src/reply/actions.ts';
import { type Block, bold, text } from '../src/reply/blocks.ts';
import type { Reply } from '../src/reply/reply.ts';

export default defineCommand({
  name: 'ayuda',
  role: 'help',
  aliases: ['start', 'help'],
  group: 'Butaca',
  effect: 'pure',
  description: 'Todo lo que sé hacer, con ejemplos',
  examples: ['', 'recomendacion'],
  options: { comando: option.optional(option.text('El comando del que quieres saber más')) },
  output: z.strictObject({
    comandos: z.array(
      z.strictObject({
        nombre: z.string(),
        alias: z.array(z.string()),
        descripcion: z.string(),
        ejemplos: z.array(z.string()),
        opciones: z.array(z.string()),
      }),
    ),
  }),

  async run({ comando }, { registry }): Promise<Reply> {
    if (comando === undefined) return overview(registry.commands);
    const command = registry.find(comando.replace(/^\//, ''));
    if (!command) throw new UserError({ kind: 'unknownCommand', typed: comando });
    return detail(command);
  },
});

function overview(commands: readonly Command<Context>[]): Reply {
  const shelves = GROUPS.map((group) => ({
    group,
    commands: commands.filter((command) => command.group === group),
  })).filter(({ commands }) => commands.length > 0);
  return {
    data: { comandos: commands.map(commandData) },
    blocks: [
      text(
        'Soy Butaca y sé de cine. Pregúntame con un comando, o escribe sin más el título de una película o el nombre de alguien: entiendo español, inglés y erratas.',
      ),
      ...shelves.flatMap(({ group, commands }): Block[] => [
        text(bold(group)),
        {
          kind: 'list',
          items: commands.map((command) => ({
            text: [bold(usage(command)), ` — ${command.description}`],
            ...(command.examples[0] && {
              detail: [`Por ejemplo: /${shortName(command)} ${command.examples[0]}`],
            }),
          })),
        },
      ]),
    ],
  };
}

function detail(command: Command<Context>): Reply {
  const options = Object.entries(command.options);
  return {
    data: { comandos: [commandData(command)] },
    blocks: [
      text(bold(usage(command)), ` — ${command.description}.`),
      ...(options.length > 0
        ? [
            {
              kind: 'fields' as const,
              fields: options.map(([name, { description, required }]) => ({
                name,
                value: [required ? description : `${description} (opcional)`],
              })),
            },
          ]
        : []),
      ...(command.aliases.length > 0
        ? [text(`También: ${command.aliases.map((alias) => `/${alias}`).join(', ')}.`)]
        : []),
      text(
        `Por ejemplo: ${command.examples.map((example) => `/${command.name} ${example}`.trim()).join(' · ')}`,
      ),
    ],
    actions: command.examples.slice(0, 2).map((example) =>
      button(`/${command.name} ${example}`.trim(), {
        command: command.name,
        args: parseArgs(example, command),
      }),
    ),
  };
}

/** The name that is quickest to type; the full one where it is as short. */
const shortName = ({ name, aliases }: Command<Context>): string =>
  [name, ...aliases].reduce((best, other) => (other.length < best.length ? other : best));

/** Of more optional ones than these, `[filtros]` stands for all: `/ayuda contar` names them. */
const OPTIONAL_SHOWN = 3;

/** `/mes <mes>`: optional ones in brackets. */
function usage(command: Command<Context>): string {
  const options = Object.entries(command.options);
  const required = options.filter(([, option]) => option.required).map(([key]) => `<${key}>`);
  const optional = options.filter(([, option]) => !option.required).map(([key]) => `[${key}]`);
  const shown = optional.length > OPTIONAL_SHOWN ? ['[filtros]'] : optional;
  return [`/${shortName(command)}`, ...required, ...shown].join(' ');
}

const commandData = ({ name, aliases, description, examples, options }: Command<Context>) => ({
  nombre: name,
  alias: aliases,
  descripcion: description,
  ejemplos: examples,
  opciones: Object.keys(options),
});
