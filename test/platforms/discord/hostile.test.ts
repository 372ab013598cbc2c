import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderDiscord } from '../../../src/platforms/discord/render.ts';
import type { Action } from '../../../src/reply/actions.ts';
import { type Block, bold, italic, link, notice, text } from '../../../src/reply/blocks.ts';
import { accepted, messageProblems, replyOf } from '../../support/discord/check-message.ts';

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
          args: fc.record({ titulo: hostile }),
        }),
      }),
      fc.record({
        kind: fc.constant('menu' as const),
        placeholder: hostile,
        choices: fc.array(
          fc.record({
            label: hostile,
            target: fc.record({
              command: fc.constant('x'),
              args: fc.record({ y: fc.nat({ max: 9 }).map(String) }),
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
            messageProblems(renderDiscord(replyOf(blocks, actions), '600000000000000001')),
          ).toEqual([]);
        },
      ),
      { numRuns: 200 },
    );
  });
});
