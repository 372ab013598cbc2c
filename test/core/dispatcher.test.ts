import { describe, expect, it } from 'vitest';
import { commandDefiner } from '../../src/core/command.ts';
import { createDispatcher } from '../../src/core/dispatcher.ts';
import { option, type ResolvedMovie } from '../../src/core/option.ts';
import type { Resolvers } from '../../src/core/options/resolvers.ts';
import { createRegistry } from '../../src/core/registry.ts';
import { encodeTarget } from '../../src/core/target.ts';
import { pressable } from '../../src/reply/actions.ts';
import { text } from '../../src/reply/blocks.ts';
import { plainText } from '../../src/reply/plain-text.ts';
import { explain } from '../../src/wording/mistakes.ts';
import { TURN } from '../support/turn.ts';

const define = commandDefiner<{ greeting: string }>();

const movie = (id: number, title: string): ResolvedMovie => ({
  id,
  title,
  titleEs: null,
  year: 2000 + id,
  others: [],
});

const MATRIX = movie(1, 'Matrix');
const SOLARIS = movie(2, 'Solaris');
const OTHER_SOLARIS = movie(3, 'Solaris');

const resolvers: Resolvers = {
  movie(typed) {
    if (typed === 'Matrix' || typed === 'id:1') return { kind: 'found', value: MATRIX };
    if (typed === 'id:2') return { kind: 'found', value: SOLARIS };
    if (typed === 'Solaris') return { kind: 'doubtful', candidates: [SOLARIS, OTHER_SOLARIS] };
    return { kind: 'none' };
  },
  person: () => ({ kind: 'none' }),
  suggestMovies: () => [MATRIX],
  suggestPeople: () => [],
  movieLabel: ({ title, year }) => `${title} (${year})`,
  term: () => undefined,
  suggestTerms: () => [],
};

const commands = [
  define({
    name: 'combinar',
    aliases: ['c'],
    group: 'Películas',
    effect: 'pure',
    description: 'Combina películas',
    examples: ['Matrix'],
    options: { titulos: option.movies('Títulos', 3) },
    run: async ({ titulos }) => ({
      data: titulos.map(({ id }) => id),
      blocks: [text(titulos.map(({ title }) => title).join(' y '))],
    }),
  }),
  define({
    name: 'saludar',
    aliases: [],
    group: 'Butaca',
    effect: 'pure',
    description: 'Saluda',
    examples: [''],
    options: { nombre: option.optional(option.text('A quién')) },
    run: async ({ nombre }, { greeting }) => ({
      data: null,
      blocks: [text(`${greeting}, ${nombre ?? 'gente'}`)],
    }),
    actions: {
      gritar: async ([name = '']) => ({ data: null, blocks: [text(name.toUpperCase())] }),
      romper: async () => {
        throw new TypeError('secret detail');
      },
    },
  }),
];

/** A dispatcher on the commands above, and what it logged. */
function setUp() {
  const errors: object[] = [];
  let clock = 0;
  const dispatcher = createDispatcher({
    registry: createRegistry(commands),
    openSession: ({ locale }) => ({
      context: { greeting: locale === 'es-AR' ? 'Che' : 'Hola' },
      resolvers,
      interpret: async (titulos) => ({
        kind: 'run' as const,
        request: { command: 'combinar', args: { titulos } },
      }),
      remember: () => {},
    }),
    explain: (mistake) => explain(mistake, { help: undefined, coveredUntil: 'julio de 2017' }),
    log: { info: () => {}, error: (fields) => errors.push(fields) },
    now: () => {
      clock += 5;
      return clock;
    },
    newErrorId: () => 'abc123',
  });
  return { dispatcher, errors };
}

describe('the dispatcher', () => {
  it('gives a command its options and its context, and says how long it took', async () => {
    const { dispatcher } = setUp();
    const outcome = await dispatcher.message('/saludar Ana', { ...TURN, locale: 'es-AR' });
    expect(outcome).toMatchObject({ command: 'saludar', ms: 5 });
    expect(plainText(outcome.reply)).toBe('Che, Ana');
  });

  it('takes words that name no command for what they stand for', async () => {
    const { dispatcher } = setUp();
    expect((await dispatcher.message('Matrix', TURN)).reply.data).toEqual([1]);
  });

  it('asks which film was meant, and one press answers', async () => {
    const { dispatcher } = setUp();
    const { reply } = await dispatcher.message('/combinar Matrix + Solaris', TURN);
    expect(reply.error).toEqual({
      codigo: 'dudoso',
      mensaje: 'No estoy seguro de qué película es «Solaris». ¿Quisiste decir…?',
      sugerencias: ['Solaris (2002)', 'Solaris (2003)'],
    });
    const [first] = pressable(reply.actions);
    expect(first).toBeDefined();
    const pressed = await dispatcher.press(first ? encodeTarget(first.target) : '', TURN);
    expect(pressed.reply.data).toEqual([1, 2]);
  });

  it('says what is missing, unknown, too much or too long', async () => {
    const { dispatcher } = setUp();
    const codeOf = async (message: string) =>
      (await dispatcher.message(message, TURN)).reply.error?.codigo;
    expect(await codeOf('/combinar')).toBe('falta_opcion');
    expect(await codeOf('/combinar xyz')).toBe('no_encontrado');
    expect(await codeOf('/combinar a + b + c + d')).toBe('opcion_invalida');
    expect(await codeOf('/combinr Matrix')).toBe('comando_desconocido');
    expect(await codeOf('')).toBe('mensaje_invalido');
    expect(await codeOf('x'.repeat(10_000))).toBe('mensaje_invalido');
  });

  it('offers the nearest command with what was typed after it', async () => {
    const { dispatcher } = setUp();
    const { reply } = await dispatcher.message('/combinr Matrix', TURN);
    expect(plainText(reply)).toBe('No conozco el comando «combinr». ¿Quisiste decir /combinar?');
    expect(pressable(reply.actions)[0]?.target).toEqual({
      command: 'combinar',
      args: { titulos: 'Matrix' },
    });
  });

  it('runs the actions of buttons', async () => {
    const { dispatcher } = setUp();
    const { reply } = await dispatcher.press('saludar!gritar|ana', TURN);
    expect(plainText(reply)).toBe('ANA');
  });

  it.each(['', 'nada|1', 'saludar!nada', 'saludar!constructor', 'saludar|apodo=Ana', '💥'])(
    'knows that the button %j is stale',
    async (id) => {
      const { dispatcher } = setUp();
      expect((await dispatcher.press(id, TURN)).reply.error?.codigo).toBe('boton_caducado');
    },
  );

  it('shows of a bug nothing but an id, under which the log has it', async () => {
    const { dispatcher, errors } = setUp();
    const { reply } = await dispatcher.press('saludar!romper', TURN);
    expect(reply.error?.codigo).toBe('error_interno');
    expect(plainText(reply)).toContain('abc123');
    expect(JSON.stringify(reply)).not.toContain('secret');
    expect(errors).toMatchObject([{ errorId: 'abc123', err: new TypeError('secret detail') }]);
  });

  it('suggests for the film that is being typed, keeping those before it', () => {
    const { dispatcher } = setUp();
    expect(dispatcher.suggest('combinar', 'titulos', 'Solaris + ma', TURN)).toEqual([
      { label: 'Solaris + Matrix (2001)', value: 'Solaris + id:1' },
    ]);
    expect(dispatcher.suggest('combinar', 'nada', 'x', TURN)).toEqual([]);
  });
});

describe('the registry', () => {
  const [good] = commands;
  it.each([
    ['a bad name', { name: 'Con Espacios' }],
    ['a name over 32 characters', { name: 'x'.repeat(33) }],
    ['a description over 100 characters', { description: 'x'.repeat(101) }],
    ['no description', { description: '' }],
    ['no example', { examples: [] }],
  ])('refuses a command with %s', (_what, change) => {
    expect(() => createRegistry([{ ...good, ...change } as (typeof commands)[0]])).toThrow(
      /Bad commands/,
    );
  });

  it('refuses two commands of one name', () => {
    expect(() => createRegistry([...commands, ...commands])).toThrow(/names both/);
  });
});
