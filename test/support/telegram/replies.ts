import fc from 'fast-check';
import { fitsInButton } from '../../../src/core/target.ts';
import type { Action } from '../../../src/reply/actions.ts';
import { type Block, bold, italic, link, type Run } from '../../../src/reply/blocks.ts';
import type { Reply } from '../../../src/reply/reply.ts';

/** What has broken renderers: markup of every kind, what can't be seen, what isn't one code unit. */
const NASTY = fc.constantFrom(
  '<b>',
  '</b>',
  '<script>',
  '&',
  '&amp;',
  '&lt',
  '"',
  '*_`[](){}~>#+-=|.!',
  '\u200B',
  '\u202E',
  '\u0000',
  '\uD83D',
  '👩‍👩‍👧',
  '\n\n\n',
  '   ',
  'palabra '.repeat(200),
  'x'.repeat(5000),
);

const words = fc
  .array(
    fc.oneof({ weight: 3, arbitrary: NASTY }, fc.string({ unit: 'grapheme', maxLength: 30 })),
    {
      maxLength: 8,
    },
  )
  .map((parts) => parts.join(' '));

const run: fc.Arbitrary<Run> = fc.oneof(
  words,
  words.map(bold),
  words.map(italic),
  fc.tuple(words, fc.oneof(fc.webUrl(), words)).map(([text, url]) => link(text, url)),
);
const runs = fc.array(run, { maxLength: 4 });
const field = fc.record({ name: words, value: runs });

const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('text' as const), text: runs }),
  fc.record({ kind: fc.constant('notice' as const), text: runs }),
  fc.record({ kind: fc.constant('fields' as const), fields: fc.array(field, { maxLength: 4 }) }),
  fc.record({
    kind: fc.constant('list' as const),
    items: fc.array(fc.record({ text: runs, detail: runs }), { maxLength: 5 }),
  }),
  fc.record({
    kind: fc.constant('movie' as const),
    title: words,
    synopsis: words,
    posterUrl: fc.webUrl(),
    fields: fc.array(field, { maxLength: 3 }),
  }),
);

const target = fc
  .record({ command: fc.constant('ficha'), args: fc.record({ titulo: words }) })
  .map((made) => (fitsInButton(made) ? made : { command: 'ficha', args: { titulo: 'id:862' } }));
const choice = fc.record({ label: words, target });

const action: fc.Arbitrary<Action> = fc.oneof(
  choice.map((made) => ({ kind: 'button' as const, ...made })),
  fc.record({
    kind: fc.constant('menu' as const),
    placeholder: words,
    choices: fc.array(choice, { maxLength: 60 }),
  }),
);

/** Any answer that a command could give, and many that none should. */
export const anyReply: fc.Arbitrary<Reply> = fc.record({
  data: fc.constant(null),
  blocks: fc.array(block, { maxLength: 6 }),
  actions: fc.array(action, { maxLength: 12 }),
});
