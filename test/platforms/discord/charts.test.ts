import { describe, expect, it } from 'vitest';
import { actionButton } from '../../../src/reply/actions.ts';
import { text } from '../../../src/reply/blocks.ts';
import { chartBlock, noPicture } from '../../support/charts.ts';
import { accepted } from '../../support/discord/check-message.ts';
import { textOf } from '../../support/discord/person.ts';
import { defineSample, sampleBot } from '../../support/discord/sample-bot.ts';
import { connected } from '../../support/discord/visit.ts';

const drawing = defineSample({
  name: 'dibujo',
  aliases: [],
  group: 'Butaca',
  effect: 'pure',
  description: 'Un gráfico',
  examples: [''],
  options: {},
  run: async () => ({
    data: null,
    blocks: [text('Mira:'), chartBlock()],
    actions: [actionButton('Quitar', 'dibujo', 'quitar')],
  }),
  actions: { quitar: async () => ({ data: null, blocks: [text('Sin gráfico')] }) },
});

describe('a chart', () => {
  it('is a picture under the text before it; a message takes ten', () => {
    const { embeds, charts } = accepted([text('Mira:'), chartBlock(), text('Fin.')]);
    expect(embeds.map(({ description, image }) => [description, image?.url])).toEqual([
      ['Mira:', 'attachment://grafico-1.png'],
      ['Fin.', undefined],
    ]);
    expect(charts).toHaveLength(1);
    expect(accepted(Array.from({ length: 12 }, () => chartBlock())).charts).toHaveLength(10);
  });

  it('is sent as a file with its description, and goes when the message changes', async () => {
    const { ana, discord } = await connected(sampleBot([drawing]));
    const shown = await ana.slash('dibujo');
    expect(shown.message.attachments).toEqual([
      {
        id: '0',
        filename: 'grafico-1.png',
        description: 'Gráfico de columnas: Películas de la señora Ñáñez.',
      },
    ]);
    expect(discord.received.at(-1)?.files).toMatchObject([
      { key: 'files[0]', name: 'grafico-1.png', type: 'image/png' },
    ]);
    const changed = await ana.press(shown.message, 'Quitar');
    expect(changed).toMatchObject({ kind: 'changed', message: { attachments: [] } });
    expect(discord.problems).toEqual([]);
  });

  it('is told in text where it cannot be drawn', async () => {
    const { ana, log } = await connected(sampleBot([drawing], noPicture));
    const { message } = await ana.slash('dibujo');
    expect(message.attachments).toEqual([]);
    expect(textOf(message)).toContain('Mañana');
    expect(textOf(message)).toMatch(/█+ 1,200/);
    expect(log.some(({ level }) => level === 'error')).toBe(true);
  });
});
