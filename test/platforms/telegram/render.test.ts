import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CAPTION_MAX, TEXT_MAX } from '../../../src/platforms/telegram/limits.ts';
import { renderReply, renderSingle, renderTexts } from '../../../src/platforms/telegram/render.ts';
import { bold, type MovieCard, text } from '../../../src/reply/blocks.ts';
import { plainText } from '../../../src/reply/plain-text.ts';
import type { Reply } from '../../../src/reply/reply.ts';
import { parseHtml } from '../../support/telegram/html.ts';
import { checkCaption, checkKeyboard, checkMessageText } from '../../support/telegram/limits.ts';
import { anyReply } from '../../support/telegram/replies.ts';

const reply = (...paragraphs: string[]): Reply => ({
  data: null,
  blocks: paragraphs.map((paragraph) => text(paragraph)),
});

const card = (more: Partial<MovieCard>): Reply => ({
  data: null,
  blocks: [
    {
      kind: 'movie',
      title: 'Volver (2006)',
      posterUrl: 'https://posters.example/volver.jpg',
      fields: [{ name: 'Dirección', value: ['Pedro Almodóvar'] }],
      ...more,
    },
  ],
});

const shownLengths = (texts: readonly string[]): number[] =>
  texts.map((html) => parseHtml(html).text.length);

describe('an answer as messages', () => {
  it('escapes what looks like markup, once', () => {
    const { texts } = renderReply({
      data: null,
      blocks: [text(bold('Tom & <Jerry>'), ' &amp; *amigos*')],
    });
    expect(texts).toEqual(['<b>Tom &amp; &lt;Jerry&gt;</b> &amp;amp; *amigos*']);
  });

  it.each([
    [TEXT_MAX - 1, 1],
    [TEXT_MAX, 1],
    [TEXT_MAX + 1, 2],
  ])('of %i characters takes %i', (length, messages) => {
    expect(renderReply(reply('x'.repeat(length))).texts).toHaveLength(messages);
  });

  it('is split between paragraphs', () => {
    const paragraphs = Array.from({ length: 5 }, (_, index) => `${index}`.repeat(1500));
    const { texts } = renderReply(reply(...paragraphs));
    expect(texts).toEqual([
      `${paragraphs[0]}\n\n${paragraphs[1]}`,
      `${paragraphs[2]}\n\n${paragraphs[3]}`,
      paragraphs[4],
    ]);
  });

  it('is split between words where a paragraph is too long, each part with its own tags', () => {
    const { texts } = renderReply({ data: null, blocks: [text(bold('palabra '.repeat(1000)))] });
    expect(texts).toHaveLength(2);
    for (const html of texts) expect(html).toMatch(/^<b>(?:palabra ?)+<\/b>$/);
  });

  it('hangs its buttons under the last of them', () => {
    const { texts, keyboard } = renderReply({
      ...reply('x'.repeat(TEXT_MAX + 1)),
      actions: [{ kind: 'button', label: 'Más', target: { command: 'ficha', args: {} } }],
    });
    expect(texts).toHaveLength(2);
    expect(keyboard).toEqual({ inline_keyboard: [[{ text: 'Más', callback_data: 'ficha' }]] });
  });

  it('is never empty', () => {
    expect(renderReply({ data: null, blocks: [] }).texts).toEqual(['No hay nada que mostrar.']);
    expect(renderReply(reply('\u200B')).texts).toEqual(['No hay nada que mostrar.']);
    expect(renderSingle(reply(), TEXT_MAX)).toBe('No hay nada que mostrar.');
  });
});

describe('a film', () => {
  it('is a photo with the card as its caption', () => {
    expect(renderReply(card({ synopsis: 'Raimunda vuelve.' }))).toEqual({
      photo: 'https://posters.example/volver.jpg',
      texts: ['<b>Volver (2006)</b>\n\nRaimunda vuelve.\n\n<b>Dirección:</b> Pedro Almodóvar'],
      keyboard: undefined,
    });
  });

  it.each([-1, 0, 1, 700])('stays one message with a synopsis of %i over the limit', (excess) => {
    const rest = plainText(card({ synopsis: '' })).length + 2;
    const synopsis = 'una palabra '.repeat(300).slice(0, CAPTION_MAX - rest + excess);
    const { texts } = renderReply(card({ synopsis }));
    expect(texts).toHaveLength(1);
    expect(shownLengths(texts)[0]).toBeLessThanOrEqual(CAPTION_MAX);
    expect(texts[0]?.includes('…')).toBe(excess > 0);
    expect(texts[0]).toContain('Pedro Almodóvar');
  });

  it('goes on in a text where more than the synopsis is too long', () => {
    const long = Array.from({ length: 40 }, (_, index) => ({
      name: `Campo ${index}`,
      value: ['x'.repeat(50)],
    }));
    const { photo, texts } = renderReply(card({ fields: long }));
    expect(photo).toBeDefined();
    expect(texts).toHaveLength(2);
    expect(shownLengths(texts)[0]).toBeLessThanOrEqual(CAPTION_MAX);
    expect(texts.join()).toContain('Campo 39');
  });
});

describe('whatever a command answers', () => {
  // What can be seen of a text, without the spaces at which it may be split.
  const seen = (shown: string) => shown.replace(/[\s\p{Z}\p{C}]/gu, '');

  it('is taken by Telegram', () => {
    fc.assert(
      fc.property(anyReply, (given) => {
        for (const { photo, texts, keyboard } of [renderReply(given), renderTexts(given)]) {
          const [first = '', ...others] = texts;
          if (photo === undefined) checkMessageText(first);
          else checkCaption(first);
          for (const other of others) checkMessageText(other);
          checkKeyboard(keyboard);
        }
        checkMessageText(renderSingle(given, TEXT_MAX));
        checkCaption(renderSingle(given, CAPTION_MAX));
      }),
    );
  });

  it('is shown whole', () => {
    fc.assert(
      fc.property(anyReply, (given) => {
        const shown = seen(
          renderTexts(given)
            .texts.map((html) => parseHtml(html).text)
            .join(''),
        );
        for (const block of given.blocks) {
          if (block.kind !== 'movie') continue;
          expect(shown).toContain(seen(block.title.replace(/\p{Cs}/gu, '\uFFFD')));
          expect(shown).toContain(seen((block.synopsis ?? '').replace(/\p{Cs}/gu, '\uFFFD')));
        }
      }),
    );
  });
});
