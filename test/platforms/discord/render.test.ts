import { describe, expect, it } from 'vitest';
import { type Action, actionButton, button } from '../../../src/reply/actions.ts';
import { bold, italic, link, notice, text } from '../../../src/reply/blocks.ts';
import { accepted, card } from '../../support/discord/check-message.ts';

/** A button that shows a film. */
const filmButton = (label: string, titulo: string): Action =>
  button(label, { command: 'ficha', args: { titulo } });

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
        thumbnail: { url: 'https://image.tmdb.org/t/p/w342/a.jpg' },
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
    const choices = [{ label: 'Solaris', target: { command: 'ficha', args: { titulo: 'id:1' } } }];
    const { components } = accepted(
      [text('Hola')],
      [
        ...[1, 2, 3, 4, 5, 6].map((n) => filmButton(`B${n}`, `id:${n}`)),
        { kind: 'menu', placeholder: 'Elige', choices },
      ],
    );
    expect(components.map((row) => row.components.length)).toEqual([5, 1, 1]);
  });

  it('says in the ids of a private message whose it is', () => {
    const { components } = accepted([text('Hola')], [filmButton('B', 'id:1')], '42');
    expect(components[0]?.components[0]).toMatchObject({ custom_id: '~42~ficha|titulo=id:1' });
  });

  it('leaves out buttons that Discord would refuse or no button can carry', () => {
    const { components } = accepted(
      [text('Hola')],
      [
        filmButton('A', 'id:1'),
        filmButton('A otra vez', 'id:1'),
        filmButton('Larga', 'x'.repeat(60)),
        filmButton('Barra', 'a|b'),
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
