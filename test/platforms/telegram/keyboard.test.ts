import { describe, expect, it } from 'vitest';
import { keyboardOf } from '../../../src/platforms/telegram/keyboard.ts';
import { BUTTON_TEXT_MAX, KEYBOARD_MAX, ROW_MAX } from '../../../src/platforms/telegram/limits.ts';
import type { Action, Choice } from '../../../src/reply/actions.ts';
import { checkKeyboard } from '../../support/telegram/limits.ts';

const choices = (count: number, label = (index: number) => `Opción ${index}`): Choice[] =>
  Array.from({ length: count }, (_, index) => ({
    label: label(index),
    target: { command: 'ficha', args: { titulo: `id:${index}` } },
  }));

const menu = (given: Choice[]): Action => ({ kind: 'menu', placeholder: 'Elige', choices: given });

const rowLengths = (...actions: Action[]): number[] =>
  keyboardOf(actions)?.inline_keyboard.map((row) => row.length) ?? [];

const button = (label: string, titulo = ''): Action => ({
  kind: 'button',
  label,
  target: { command: 'ficha', args: { titulo } },
});

describe('what can be pressed', () => {
  it('is nothing without actions', () => {
    expect(keyboardOf()).toBeUndefined();
    expect(keyboardOf([menu([])])).toBeUndefined();
  });

  it('stands in as many columns as a phone shows whole', () => {
    expect(rowLengths(menu(choices(12, () => 'septiembre')))).toEqual([3, 3, 3, 3]);
    expect(rowLengths(menu(choices(3, () => 'Solaris (1972)')))).toEqual([2, 1]);
    expect(rowLengths(menu(choices(2, () => 'El padrino (The Godfather, 1972)')))).toEqual([1, 1]);
    expect(rowLengths(menu(choices(10, (index) => `${index}`)))).toEqual([ROW_MAX, 2]);
  });

  it('keeps buttons above menus', () => {
    expect(rowLengths(menu(choices(1)), button('Ficha'), button('Votos'))).toEqual([2, 1]);
  });

  it.each([
    [KEYBOARD_MAX - 1, KEYBOARD_MAX - 1],
    [KEYBOARD_MAX, KEYBOARD_MAX],
    [KEYBOARD_MAX + 1, KEYBOARD_MAX],
  ])('of %i shows %i', (given, shown) => {
    const keyboard = keyboardOf([menu(choices(given))]);
    checkKeyboard(keyboard);
    expect(keyboard?.inline_keyboard.flat()).toHaveLength(shown);
  });

  it.each([
    ['x'.repeat(64 - 'ficha|titulo='.length - 1), 1],
    ['x'.repeat(64 - 'ficha|titulo='.length), 1],
    ['x'.repeat(64 - 'ficha|titulo='.length + 1), 0],
    ['a|b', 0],
  ])('carries what 64 bytes hold: %s', (argument, count) => {
    const keyboard = keyboardOf([button('Ficha', argument)]);
    checkKeyboard(keyboard);
    expect(keyboard?.inline_keyboard.flat() ?? []).toHaveLength(count);
  });

  it('has labels that can be seen, cut where they are too long', () => {
    const labels = ['\u200B', '', 'x'.repeat(BUTTON_TEXT_MAX), 'x'.repeat(BUTTON_TEXT_MAX + 1)];
    const keyboard = keyboardOf(labels.map((label) => button(label)));
    checkKeyboard(keyboard);
    expect(keyboard?.inline_keyboard.flat().map(({ text }) => text)).toEqual([
      '…',
      '…',
      'x'.repeat(BUTTON_TEXT_MAX),
      `${'x'.repeat(BUTTON_TEXT_MAX - 1)}…`,
    ]);
  });
});
