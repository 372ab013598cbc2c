import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Action,
  actionButton,
  type Block,
  bold,
  type Field,
  italic,
  link,
  notice,
  type Reply,
  runButton,
  text,
} from '../../../src/core/reply.ts';
import * as limits from '../../../src/platforms/discord/limits.ts';
import { renderDiscord } from '../../../src/platforms/discord/render.ts';
import { messageProblems } from '../../support/discord/check-message.ts';

const reply = (blocks: readonly Block[], actions: readonly Action[] = []): Reply => ({
  data: null,
  blocks,
  actions,
});

/** The message of some blocks, which Discord would take. */
function accepted(blocks: readonly Block[], actions?: readonly Action[], owner?: string) {
  const message = renderDiscord(reply(blocks, actions), owner);
  expect(messageProblems(message)).toEqual([]);
  return message;
}

const card = (change: Partial<Extract<Block, { kind: 'movie' }>> = {}): Block => ({
  kind: 'movie',
  title: 'Toy Story (1995)',
  fields: [],
  ...change,
});

describe('an answer on Discord', () => {
  it('is one embed whose parts stand in the order of the blocks', () => {
    const { embeds } = accepted([
      text('Hola ', bold('mundo'), ' y ', italic('más'), ' en ', link('TMDB', 'https://tmdb.org')),
      notice('Ojo.'),
      {
        kind: 'list',
        start: 6,
        items: [{ text: ['Seis'], detail: ['detalle'] }, { text: ['Siete'] }],
      },
      { kind: 'list', items: [{ text: ['punto'] }] },
    ]);
    expect(embeds).toHaveLength(1);
    expect(embeds[0]?.description).toBe(
      [
        'Hola **mundo** y *más* en [TMDB](https://tmdb.org/)',
        '',
        '> Ojo.',
        '',
        '6. Seis',
        '   detalle',
        '7. Siete',
        '',
        '- punto',
      ].join('\n'),
    );
  });

  it('shows a film as a card of its own, with its poster and coloured by its score', () => {
    const { embeds } = accepted([
      card({
        subtitle: 'Animación · 1 h 21 min',
        tagline: 'Hasta el infinito',
        synopsis: 'Unos juguetes.',
        posterUrl: 'https://image.tmdb.org/t/p/w500/a.jpg',
        score: 7.7,
        fields: [
          { name: 'Saga', value: ['Toy Story'] },
          {
            name: 'Reparto',
            value: ['Tom Hanks (Woody), Tim Allen (Buzz), Don Rickles (Mr. Potato)'],
          },
        ],
      }),
      text('Hay otra.'),
    ]);
    expect(embeds).toEqual([
      {
        color: 0x2e9e5b,
        title: 'Toy Story (1995)',
        thumbnail: { url: 'https://image.tmdb.org/t/p/w500/a.jpg' },
        description: '**Animación · 1 h 21 min**\n\n*«Hasta el infinito»*\n\nUnos juguetes.',
        fields: [
          { name: 'Saga', value: 'Toy Story', inline: true },
          {
            name: 'Reparto',
            value: 'Tom Hanks (Woody), Tim Allen (Buzz), Don Rickles (Mr. Potato)',
            inline: false,
          },
        ],
      },
      expect.objectContaining({ description: 'Hay otra.' }),
    ]);
  });

  it('colours good, fair, poor and bad films differently', () => {
    const colors = [8, 6.5, 5, 2, undefined].map(
      (score) => accepted([card(score === undefined ? {} : { score })]).embeds[0]?.color,
    );
    expect(new Set(colors).size).toBe(5);
  });

  it('leaves out a poster that is no address', () => {
    expect(accepted([card({ posterUrl: 'javascript:alert(1)' })]).embeds[0]).not.toHaveProperty(
      'thumbnail',
    );
  });

  it('is never empty', () => {
    expect(accepted([]).embeds[0]?.description).toBe('No hay nada que mostrar.');
    expect(accepted([text('  '), card({ title: ' ' })]).embeds).toHaveLength(1);
  });

  it('puts buttons in rows of five and each menu in a row of its own', () => {
    const choices = [{ label: 'Solaris', target: { command: 'ficha', args: ['id:1'] } }];
    const { components } = accepted(
      [text('Hola')],
      [
        ...[1, 2, 3, 4, 5, 6].map((n) => runButton(`B${n}`, 'ficha', `id:${n}`)),
        { kind: 'menu', placeholder: 'Elige', choices },
        { kind: 'link', label: 'TMDB', url: 'https://tmdb.org/' },
      ],
    );
    expect(components.map((row) => row.components.length)).toEqual([5, 2, 1]);
  });

  it('says in the ids of a private message whose it is', () => {
    const { components } = accepted([text('Hola')], [runButton('B', 'ficha', 'id:1')], '42');
    expect(components[0]?.components[0]).toMatchObject({ custom_id: '~42~ficha|id:1' });
  });

  it('leaves out buttons that Discord would refuse or no button can carry', () => {
    const { components } = accepted(
      [text('Hola')],
      [
        runButton('A', 'ficha', 'id:1'),
        runButton('A otra vez', 'ficha', 'id:1'),
        runButton('Larga', 'ficha', 'x'.repeat(60)),
        runButton('Barra', 'ficha', 'a|b'),
        { kind: 'link', label: 'Mala', url: 'javascript:alert(1)' },
        { kind: 'menu', placeholder: 'Vacío', choices: [] },
        actionButton('  ', 'ficha', 'pagina', '2'),
      ],
    );
    expect(components.flatMap((row) => row.components)).toEqual([
      expect.objectContaining({ label: 'A' }),
      expect.objectContaining({ label: '—' }),
    ]);
  });
});

describe('the limits of Discord', () => {
  const x = (length: number): string => 'x'.repeat(length);
  const fieldOf = (field: Field) =>
    accepted([{ kind: 'fields', fields: [field] }]).embeds[0]?.fields?.[0];
  const buttonOf = (action: Action) => accepted([text('.')], [action]).components[0]?.components[0];
  const menuOf = (placeholder: string, label: string) =>
    buttonOf({
      kind: 'menu',
      placeholder,
      choices: [{ label, description: label, target: { command: 'ficha', args: ['id:1'] } }],
    });
  const first = (value: unknown, path: readonly (string | number)[]): unknown =>
    path.reduce<unknown>((part, key) => (part as Record<string | number, unknown>)?.[key], value);

  it.each<[string, number, (length: number) => unknown]>([
    ['title', limits.EMBED_TITLE_MAX, (n) => accepted([card({ title: x(n) })]).embeds[0]?.title],
    [
      'description',
      limits.EMBED_DESCRIPTION_MAX,
      (n) => accepted([text(x(n))]).embeds[0]?.description,
    ],
    ['field name', limits.FIELD_NAME_MAX, (n) => fieldOf({ name: x(n), value: ['v'] })?.name],
    ['field value', limits.FIELD_VALUE_MAX, (n) => fieldOf({ name: 'n', value: [x(n)] })?.value],
    [
      'button label',
      limits.BUTTON_LABEL_MAX,
      (n) => first(buttonOf(runButton(x(n), 'ficha')), ['label']),
    ],
    ['placeholder', limits.MENU_PLACEHOLDER_MAX, (n) => first(menuOf(x(n), 'l'), ['placeholder'])],
    [
      'choice label',
      limits.MENU_TEXT_MAX,
      (n) => first(menuOf('p', x(n)), ['options', 0, 'label']),
    ],
    [
      'choice description',
      limits.MENU_TEXT_MAX,
      (n) => first(menuOf('p', x(n)), ['options', 0, 'description']),
    ],
  ])('cut a %s over them and nothing else', (_what, max, show) => {
    expect(show(max - 1)).toBe(x(max - 1));
    expect(show(max)).toBe(x(max));
    expect(show(max + 1)).toBe(`${x(max - 1)}…`);
  });

  it('put a 26th field into another embed', () => {
    const fields = (count: number): Block => ({
      kind: 'fields',
      fields: Array.from({ length: count }, (_, n) => ({ name: `n${n}`, value: ['v'] })),
    });
    expect(accepted([fields(limits.EMBED_FIELDS_MAX)]).embeds).toHaveLength(1);
    expect(accepted([fields(limits.EMBED_FIELDS_MAX + 1)]).embeds).toHaveLength(2);
  });

  it('leave out what an eleventh embed would hold', () => {
    const cards = (count: number) => accepted(Array.from({ length: count }, () => card())).embeds;
    expect(cards(limits.EMBEDS_MAX)).toHaveLength(limits.EMBEDS_MAX);
    expect(cards(limits.EMBEDS_MAX + 1)).toHaveLength(limits.EMBEDS_MAX);
  });

  it('leave out a 26th choice and a sixth row', () => {
    const choices = (count: number) =>
      Array.from({ length: count }, (_, n) => ({
        label: `c${n}`,
        target: { command: 'ficha', args: [`id:${n}`] },
      }));
    const shown = (count: number) =>
      first(buttonOf({ kind: 'menu', placeholder: 'p', choices: choices(count) }), ['options']);
    expect(shown(limits.MENU_CHOICES_MAX)).toHaveLength(limits.MENU_CHOICES_MAX);
    expect(shown(limits.MENU_CHOICES_MAX + 1)).toHaveLength(limits.MENU_CHOICES_MAX);
    const buttons = Array.from({ length: 26 }, (_, n) => runButton(`b${n}`, 'ficha', `id:${n}`));
    expect(accepted([text('.')], buttons).components).toHaveLength(limits.ROWS_MAX);
  });

  it('keep the text of all embeds together within the message', () => {
    const paragraphs = Array.from({ length: 40 }, (_, n) => text(`${n} ${x(300)}`));
    const { embeds } = accepted(paragraphs);
    const total = embeds.map(({ description = '' }) => description).join('').length;
    expect(total).toBeGreaterThan(5_800);
    expect(total).toBeLessThanOrEqual(limits.EMBEDS_TEXT_MAX);
  });

  it('never cut a character in two', () => {
    for (const length of [254, 255, 256, 257]) {
      const title = accepted([card({ title: `${x(length % 2)}${'🎬'.repeat(length)}` })]).embeds[0]
        ?.title;
      expect(title).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
    }
  });
});

describe('what a film is called', () => {
  it.each([
    ['*batteries not included', '\\*batteries not included'],
    ['M*A*S*H', 'M\\*A\\*S\\*H'],
    ['_underscore_ ~~x~~ ||y|| `z`', '\\_underscore\\_ \\~\\~x\\~\\~ \\|\\|y\\|\\| \\`z\\`'],
    ['# 9', '\\# 9'],
    ['> cita', '\\> cita'],
    ['- menos', '\\- menos'],
    ['1. Uno', '1\\. Uno'],
    ['<@123> @everyone <t:0>', '\\<@123\\> @everyone \\<t:0\\>'],
    ['[link](https://malo.example)', '\\[link\\](https:\\/\\/malo.example)'],
    ['abc\u202Edef\u0000', 'abcdef'],
    ['c:\\dir', 'c:\\\\dir'],
  ])('is shown as it is: %j', (title, shown) => {
    expect(accepted([text(title)]).embeds[0]?.description).toBe(shown);
  });

  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.string({
      unit: fc.constantFrom(...'*_~`|<>[]()#-+.:/\\@\u200b\u202e 1\n🎬e\u0301'),
      maxLength: 7_000,
    }),
  );

  it('never breaks a message, whatever it is', () => {
    const action: fc.Arbitrary<Action> = fc.oneof(
      fc.record({
        kind: fc.constant('button' as const),
        label: hostile,
        target: fc.record({
          command: fc.constant('ficha'),
          args: fc.array(hostile, { maxLength: 2 }),
        }),
      }),
      fc.record({ kind: fc.constant('link' as const), label: hostile, url: fc.webUrl() }),
      fc.record({
        kind: fc.constant('menu' as const),
        placeholder: hostile,
        choices: fc.array(
          fc.record({
            label: hostile,
            description: hostile,
            target: fc.record({
              command: fc.constant('x'),
              args: fc.array(fc.nat({ max: 9 }).map(String)),
            }),
          }),
          { maxLength: 40 },
        ),
      }),
    );
    const run = fc.oneof(
      hostile,
      hostile.map(bold),
      hostile.map(italic),
      hostile.map((t) => link(t, `https://a.example/${t}`)),
    );
    const field = fc.record({ name: hostile, value: fc.array(run, { maxLength: 3 }) });
    const block: fc.Arbitrary<Block> = fc.oneof(
      fc.array(run, { maxLength: 4 }).map((runs) => text(...runs)),
      fc.array(run, { maxLength: 4 }).map((runs) => notice(...runs)),
      fc.record({
        kind: fc.constant('fields' as const),
        fields: fc.array(field, { maxLength: 30 }),
      }),
      fc.record({
        kind: fc.constant('list' as const),
        items: fc.array(fc.record({ text: fc.array(run, { maxLength: 2 }) }), { maxLength: 60 }),
      }),
      fc.record({
        kind: fc.constant('movie' as const),
        title: hostile,
        tagline: hostile,
        synopsis: hostile,
        posterUrl: fc.oneof(hostile, fc.webUrl()),
        fields: fc.array(field, { maxLength: 3 }),
      }),
    );
    fc.assert(
      fc.property(
        fc.array(block, { maxLength: 12 }),
        fc.array(action, { maxLength: 12 }),
        (blocks, actions) => {
          expect(
            messageProblems(renderDiscord(reply(blocks, actions), '600000000000000001')),
          ).toEqual([]);
        },
      ),
      { numRuns: 200 },
    );
  });
});
