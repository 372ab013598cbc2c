import { expect, it } from 'vitest';
import type { Command } from '../../src/core/command.ts';
import { option } from '../../src/core/option.ts';
import { createRegistry } from '../../src/core/registry.ts';

const command = (change: Partial<Command<object>>): Command<object> => ({
  name: 'ficha',
  aliases: [],
  group: 'Películas',
  effect: 'pure',
  description: 'La ficha',
  examples: ['Volver'],
  options: {},
  run: async () => ({ data: null, blocks: [] }),
  ...change,
});

const title = option.movie('La película');

it('finds a command by any of its names, as people write them', () => {
  const registry = createRegistry([
    command({ name: 'cantidad_filmaciones_dia', aliases: ['dia'] }),
    command({ name: 'ficha' }),
  ]);
  for (const name of ['dia', 'DÍA', 'cantidad filmaciones día', 'Cantidad_Filmaciones_Dia']) {
    expect(registry.find(name)?.name, name).toBe('cantidad_filmaciones_dia');
  }
  expect(registry.find('mes')).toBeUndefined();
  expect(registry.names).toEqual(['cantidad_filmaciones_dia', 'dia', 'ficha']);
});

it('knows the command that shows cards, its option for the film, and the one that helps', () => {
  const help = command({ name: 'ayuda', role: 'help' });
  const registry = createRegistry([
    command({ name: 'mostrar', role: 'card', options: { titulo: title } }),
    help,
  ]);
  expect(registry.card).toEqual({ command: 'mostrar', option: 'titulo' });
  expect(registry.help).toBe(help);
  expect(createRegistry([command({})])).toMatchObject({ card: undefined, help: undefined });
});

it.each<[string, Partial<Command<object>>[]]>([
  [`a name isn't [a-z0-9_]{1,32}: Ficha`, [{ name: 'Ficha' }]],
  [`a name isn't [a-z0-9_]{1,32}: ficha, título`, [{ options: { título: title } }]],
  ['"ficha" names both ficha and otra', [{}, { name: 'otra', aliases: ['ficha'] }]],
  ['a description is empty or over 100 characters', [{ description: 'x'.repeat(101) }]],
  ['a description is empty or over 100 characters', [{ options: { a: option.text('') } }]],
  ['it has no example', [{ examples: [] }]],
  [
    'a required option follows an optional',
    [{ options: { a: option.optional(option.text('A')), b: title } }],
  ],
  ['it shows cards, but takes no film first', [{ role: 'card', options: { a: option.text('A') } }]],
  ['more than one command has the role "help"', [{ role: 'help' }, { name: 'b', role: 'help' }]],
  ['a command that platforms run by themselves writes', [{ role: 'help', effect: 'writes' }]],
  ['an action is misnamed', [{ actions: { 'a|b': async () => ({ data: null, blocks: [] }) } }]],
])('refuses at start: %s', (problem, changes) => {
  expect(() => createRegistry(changes.map(command))).toThrow(problem);
});

it('lists everything that is wrong at once', () => {
  const bad = [command({ examples: [] }), command({ name: 'B', description: '' })];
  expect(() => createRegistry(bad)).toThrow(/no example[\s\S]*: B\n[\s\S]*description is empty/);
});
