import { describe, expect, it } from 'vitest';
import { type Command, commandDefiner } from '../../src/core/command.ts';
import { option } from '../../src/core/option.ts';
import { createRegistry } from '../../src/core/registry.ts';

const define = commandDefiner<null>();

const command = (name: string, more: Partial<Command<null>> = {}): Command<null> => ({
  ...define({
    name,
    aliases: [],
    group: 'Películas',
    effect: 'pure',
    description: 'Enseña una película',
    examples: ['Volver'],
    options: { titulo: option.movie('El título'), otro: option.optional(option.text('Otro')) },
    run: async () => ({ data: null, blocks: [] }),
  }),
  ...more,
});

describe('the command that shows a film', () => {
  it('is found by its mark, with the option that takes the film', () => {
    const registry = createRegistry([command('otro'), command('ficha', { role: 'card' })]);
    expect(registry.card).toEqual({ command: 'ficha', option: 'titulo' });
  });

  it('may be missing', () => {
    expect(createRegistry([command('otro')]).card).toBeUndefined();
  });

  it('is one alone', () => {
    const both = [command('una', { role: 'card' }), command('otra', { role: 'card' })];
    expect(() => createRegistry(both)).toThrow(/more than one command/);
  });

  it('takes a film before anything else', () => {
    const options = { texto: option.text('Un texto') };
    expect(() => createRegistry([command('ficha', { role: 'card', options })])).toThrow(/no film/);
  });
});
