import { describe, expect, it } from 'vitest';
import { defineCommand } from '../../../src/app/context.ts';
import { actionButton, button } from '../../../src/reply/actions.ts';
import { text } from '../../../src/reply/blocks.ts';
import { chartBlock, noPicture } from '../../support/charts.ts';
import { fakeBot } from '../../support/telegram/fake-bot.ts';
import { onTelegram } from '../../support/telegram/harness.ts';
import { group } from '../../support/telegram/people.ts';

const answer = (title: string) => ({
  data: null,
  blocks: [text('Mira:'), chartBlock({ title })],
  actions: [actionButton('Otro', 'dibujo', 'otro'), actionButton('Texto', 'dibujo', 'texto')],
});

const drawing = defineCommand({
  name: 'dibujo',
  aliases: [],
  group: 'Butaca',
  effect: 'pure',
  description: 'Un gráfico',
  examples: [''],
  options: {},
  run: async () => answer('Uno'),
  actions: {
    otro: async () => answer('Dos'),
    texto: async () => ({ data: null, blocks: [text('Sin gráfico')], actions: [] }),
  },
});

const talk = defineCommand({
  name: 'texto',
  aliases: [],
  group: 'Butaca',
  effect: 'pure',
  description: 'Un texto con un botón',
  examples: [''],
  options: {},
  run: async () => ({
    data: null,
    blocks: [text('Solo texto')],
    actions: [
      actionButton('Gráfico', 'dibujo', 'otro'),
      button('Dibujo', { command: 'dibujo', args: {} }),
    ],
  }),
});

describe('a chart', () => {
  it('is a photo whose caption is the text', async () => {
    const { person } = await onTelegram(fakeBot(drawing));
    expect(await person('Ana').says('/dibujo')).toMatchObject({
      photo: 'file:grafico.png',
      text: 'Mira:',
      replyTo: undefined,
    });
  });

  it('answers the message that asked for it, in a group', async () => {
    const { person } = await onTelegram(fakeBot(drawing));
    const shown = await person('Ana').says('/dibujo@Butaca_bot', { in: group('Cine') });
    expect(shown.photo).toBe('file:grafico.png');
    expect(shown.replyTo).toBeTypeOf('number');
  });

  it('changes in place in a photo, and comes as a message of its own after a text', async () => {
    const { person, server } = await onTelegram(fakeBot(drawing, talk));
    const ana = person('Ana');
    const first = await ana.says('/dibujo');
    const words = await ana.presses('Texto', first);
    expect(words).toMatchObject({ id: first.id, text: 'Sin gráfico' });
    const spoken = await ana.says('/texto');
    const posted = await ana.presses('Gráfico', spoken);
    expect(posted).toMatchObject({ photo: 'file:grafico.png', text: 'Mira:' });
    expect(posted.id).not.toBe(spoken.id);
    expect(server.violations).toEqual([]);
  });

  it('is told in text where it cannot be drawn', async () => {
    const { person } = await onTelegram({ ...fakeBot(drawing), charts: noPicture });
    const shown = await person('Ana').says('/dibujo');
    expect(shown.photo).toBeUndefined();
    expect(shown.text).toContain('Mira:');
    expect(shown.text).toContain('Mañana');
    expect(shown.text).toMatch(/█+ 1,200/);
  });
});
