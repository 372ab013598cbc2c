import { describe, expect, it } from 'vitest';
import { loadCommands } from '../../../src/app/commands.ts';
import { option } from '../../../src/core/option.ts';
import { createRegistry } from '../../../src/core/registry.ts';
import {
  definitionHash,
  slashCommands,
} from '../../../src/platforms/discord/command-definitions.ts';
import { CHOICES_MAX, COMMANDS_MAX, OPTIONS_MAX } from '../../../src/platforms/discord/limits.ts';
import { text } from '../../../src/reply/blocks.ts';
import { arrived } from '../../support/discord/arrived.ts';
import { textOf } from '../../support/discord/person.ts';
import { defineSample, SAMPLE_COMMANDS, sampleBot } from '../../support/discord/sample-bot.ts';
import { connected, openLoopback, visit } from '../../support/discord/visit.ts';

const madeUp = (name: string, change: object = {}) => ({
  ...defineSample({
    name,
    aliases: [],
    group: 'Butaca',
    effect: 'pure',
    description: 'Un comando que nadie conocía',
    examples: ['matrix'],
    options: { titulo: option.movie('Un título'), nota: option.optional(option.text('Una nota')) },
    run: async ({ titulo, nota }) => ({
      data: null,
      blocks: [text(`${titulo.title}, ${nota ?? 'sin nota'}`)],
    }),
  }),
  ...change,
});

describe('a command that is added', () => {
  it('is registered, suggests and answers without a line changed here', async () => {
    const { ana, discord } = await connected(
      sampleBot([madeUp('inventado', { aliases: ['inv'] })]),
    );
    const [put] = await arrived(discord, /^PUT \/applications\/\d+\/commands$/);
    expect(put?.body).toContainEqual({
      type: 1,
      name: 'inventado',
      description: 'Un comando que nadie conocía',
      options: [
        { type: 3, name: 'titulo', description: 'Un título', required: true, autocomplete: true },
        { type: 3, name: 'nota', description: 'Una nota', required: false },
      ],
      integration_types: [0, 1],
      contexts: [0, 1, 2],
    });
    expect(await ana.types('inventado', 'titulo', 'ma')).toHaveLength(1);
    const answer = await ana.slash('inventado', { titulo: 'matrix', nota: 'buena' });
    expect(textOf(answer.message)).toBe('The Matrix, buena');
    expect(textOf((await ana.slash('inv', { titulo: 'matrix' })).message)).toContain('sin nota');
    expect(discord.problems).toEqual([]);
  });
});

describe('registering', () => {
  it('happens only when the definition has changed', async () => {
    const discord = await openLoopback();
    const puts = () => discord.received.filter(({ method }) => method === 'PUT').length;
    const start = async (bot: ReturnType<typeof sampleBot>) => {
      const visitor = await visit(bot, discord);
      await expect
        .poll(() => visitor.log)
        .toContainEqual(expect.objectContaining({ message: 'commands are registered' }));
    };
    await start(sampleBot());
    expect(puts()).toBe(1);
    await start(sampleBot());
    expect(puts()).toBe(1);
    await start(sampleBot([madeUp('inventado')]));
    expect(puts()).toBe(2);
  });

  it('is for one server where that is set, and asks Discord which application it is', async () => {
    const discord = await openLoopback();
    await visit(sampleBot(), discord, { applicationId: undefined, guildId: '200000000000000009' });
    const [put] = await arrived(discord, /^PUT/);
    expect(put?.path).toBe('/applications/100000000000000001/guilds/200000000000000009/commands');
    expect(JSON.stringify(put?.body)).not.toMatch(/contexts|integration_types/);
  });
});

it('notices that commands are registered for other places than they should be', async () => {
  const commands = slashCommands(await loadCommands());
  const hash = definitionHash(commands);
  const given = (change: object) => commands.map((command) => ({ ...command, ...change }));
  expect(definitionHash(given({ contexts: [2, 1, 0] }))).toBe(hash);
  expect(definitionHash(given({ contexts: [0] }))).not.toBe(hash);
  expect(definitionHash(given({ contexts: null }))).not.toBe(hash);
  expect(definitionHash(given({ integration_types: [0] }))).not.toBe(hash);
});

describe('a number', () => {
  const rating = (max: number) =>
    madeUp('calificar_algo', {
      options: {
        titulo: option.movie('Un título'),
        nota: option.number({ description: 'La nota', min: 0.5, max, parse: Number }),
      },
      run: async ({ nota }: { nota: number }) => ({ data: nota, blocks: [text(`Un ${nota}.`)] }),
    });

  it('is typed within its range, and comes to the command as a number', async () => {
    const { ana, discord } = await connected(sampleBot([rating(10)]));
    const [put] = await arrived(discord, /^PUT \/applications\/\d+\/commands$/);
    const named = { name: 'nota', description: 'La nota', required: true };
    expect(put?.body).toContainEqual(
      expect.objectContaining({
        name: 'calificar_algo',
        options: [expect.anything(), { type: 10, ...named, min_value: 0.5, max_value: 10 }],
      }),
    );
    const answer = await ana.slash('calificar_algo', { titulo: 'matrix', nota: 8.5 });
    expect(textOf(answer.message)).toBe('Un 8.5.');
    expect(discord.problems).toEqual([]);
  });

  it('has another definition when its range changes', () => {
    const hashOf = (max: number) => definitionHash(slashCommands(createRegistry([rating(max)])));
    expect(hashOf(10)).toBe(hashOf(10));
    expect(hashOf(10)).not.toBe(hashOf(5));
  });
});

describe('the definitions', () => {
  it('are those of all commands, each also by the short name that its help shows', async () => {
    const registry = await loadCommands();
    const names = slashCommands(registry).map(({ name }) => name);
    for (const { name, aliases } of registry.commands) {
      expect(names).toContain(name);
      if (aliases[0]) expect(names).toContain(aliases[0]);
    }
  });

  it('offer months and days as choices, titles and persons while typing', async () => {
    const commands = slashCommands(await loadCommands());
    const optionOf = (name: string) =>
      commands.find((command) => command.name === name)?.options[0];
    expect(optionOf('mes')).toHaveProperty('choices.length', 12);
    expect(optionOf('dia')).toHaveProperty('choices.length', 7);
    expect(optionOf('score_titulo')).toHaveProperty('autocomplete', true);
    expect(optionOf('get_actor')).toHaveProperty('autocomplete', true);
  });

  it.each([
    [CHOICES_MAX - 1, 'choices'],
    [CHOICES_MAX, 'choices'],
    [CHOICES_MAX + 1, 'autocomplete'],
  ])('of an option of %i choices have %s', (count, property) => {
    const choices = Array.from({ length: count }, (_, n) => ({ value: `v${n}`, label: `v${n}` }));
    const long = madeUp('largo', {
      options: { cual: option.choice({ description: 'Cuál', choices, parse: () => undefined }) },
    });
    expect(slashCommands(createRegistry([long]))[0]?.options[0]).toHaveProperty(property);
  });

  it('leave out short names where there are too many, and refuse too many commands', () => {
    const many = (count: number) =>
      createRegistry(
        Array.from({ length: count }, (_, n) => madeUp(`c${n}`, { aliases: [`a${n}`] })),
      );
    expect(slashCommands(many(COMMANDS_MAX / 2))).toHaveLength(COMMANDS_MAX);
    expect(slashCommands(many(COMMANDS_MAX / 2 + 1))).toHaveLength(COMMANDS_MAX);
    expect(slashCommands(many(COMMANDS_MAX))).toHaveLength(COMMANDS_MAX);
    expect(() => slashCommands(many(COMMANDS_MAX + 1))).toThrow(
      /^Hay 101 comandos y Discord admite 100/,
    );
  });

  it.each([
    [OPTIONS_MAX - 1, OPTIONS_MAX - 1],
    [OPTIONS_MAX, OPTIONS_MAX],
    [OPTIONS_MAX + 1, OPTIONS_MAX],
  ])('of a command of %i options have %i, the first ones', (given, shown) => {
    const names = Array.from({ length: given }, (_, n) => `o${n}`);
    const options = names.map((name) => [name, option.optional(option.text('Texto'))]);
    const full = createRegistry([madeUp('lleno', { options: Object.fromEntries(options) })]);
    const named = slashCommands(full)[0]?.options.map(({ name }) => name);
    expect(named).toEqual(names.slice(0, shown));
  });

  it('have one hash in any order, and another when anything that people see changes', () => {
    const commands = slashCommands(createRegistry(SAMPLE_COMMANDS));
    const hash = definitionHash(commands);
    expect(hash).toBeDefined();
    expect(definitionHash([...commands].reverse())).toBe(hash);
    const [first, ...rest] = commands;
    expect(definitionHash([{ ...first, description: 'Otra' }, ...rest])).not.toBe(hash);
    expect(definitionHash(rest)).not.toBe(hash);
    expect(definitionHash({ message: 'no list' })).toBeUndefined();
  });
});
