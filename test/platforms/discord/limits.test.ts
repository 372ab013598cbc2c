import { describe, expect, it } from 'vitest';
import * as limits from '../../../src/platforms/discord/limits.ts';
import { type Action, button } from '../../../src/reply/actions.ts';
import { type Block, type Field, text } from '../../../src/reply/blocks.ts';
import { accepted, card } from '../../support/discord/check-message.ts';

describe('the limits of Discord', () => {
  const x = (length: number): string => 'x'.repeat(length);
  const fieldOf = (field: Field) =>
    accepted([{ kind: 'fields', fields: [field] }]).embeds[0]?.fields?.[0];
  const buttonOf = (action: Action) => accepted([text('.')], [action]).components[0]?.components[0];
  const menuOf = (placeholder: string, label: string) =>
    buttonOf({
      kind: 'menu',
      placeholder,
      choices: [{ label, target: { command: 'ficha', args: { titulo: 'id:1' } } }],
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
      (n) => first(buttonOf(button(x(n), { command: 'ficha', args: {} })), ['label']),
    ],
    ['placeholder', limits.MENU_PLACEHOLDER_MAX, (n) => first(menuOf(x(n), 'l'), ['placeholder'])],
    [
      'choice label',
      limits.MENU_TEXT_MAX,
      (n) => first(menuOf('p', x(n)), ['options', 0, 'label']),
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
        target: { command: 'ficha', args: { titulo: `id:${n}` } },
      }));
    const shown = (count: number) =>
      first(buttonOf({ kind: 'menu', placeholder: 'p', choices: choices(count) }), ['options']);
    expect(shown(limits.MENU_CHOICES_MAX)).toHaveLength(limits.MENU_CHOICES_MAX);
    expect(shown(limits.MENU_CHOICES_MAX + 1)).toHaveLength(limits.MENU_CHOICES_MAX);
    const buttons = Array.from({ length: 26 }, (_, n) =>
      button(`b${n}`, { command: 'ficha', args: { titulo: `id:${n}` } }),
    );
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
