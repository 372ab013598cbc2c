import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { THEME_NAMES } from '../../src/analysis/statistics/themes.ts';
import type { Bot } from '../../src/app/bot.ts';
import { encodeTarget } from '../../src/core/target.ts';
import { pressable } from '../../src/reply/actions.ts';
import type { ChartBlock } from '../../src/reply/blocks.ts';
import { plainText } from '../../src/reply/plain-text.ts';
import type { Reply } from '../../src/reply/reply.ts';
import { botOn } from '../support/bot.ts';
import { demoCatalogue } from '../support/demo-catalogue.ts';
import { TURN } from '../support/turn.ts';

let bot: Bot;
beforeAll(async () => {
  bot = await botOn(await demoCatalogue());
});
afterAll(() => bot.close());

const ask = async (message: string): Promise<Reply> =>
  (await bot.dispatcher.message(message, TURN)).reply;

/** What pressing the button or choice of that label gives. */
async function press(reply: Reply, label: string): Promise<Reply> {
  const choice = pressable(reply.actions).find((each) => each.label === label);
  if (!choice) throw new Error(`There is nothing to press that says ${label}`);
  return (await bot.dispatcher.press(encodeTarget(choice.target), TURN)).reply;
}

function chartIn({ blocks }: Reply): ChartBlock {
  const block = blocks.find((each) => each.kind === 'chart');
  if (block?.kind !== 'chart') throw new Error('The answer has no chart');
  return block;
}

const labels = (reply: Reply): string[] => pressable(reply.actions).map(({ label }) => label);

describe('/estadisticas', () => {
  it('offers its themes where none is asked for, and each answers', async () => {
    const menu = await ask('/estadisticas');
    expect(labels(menu)).toHaveLength(THEME_NAMES.length);
    for (const label of labels(menu)) {
      const reply = await press(menu, label);
      expect(reply.error, label).toBeUndefined();
      expect(chartIn(reply).alt.length).toBeGreaterThan(40);
      expect(labels(reply)).not.toContain(label);
    }
  });

  it.each([
    ['géneros', 'generos'],
    ['genero', 'generos'],
    ['los días de la semana', 'dias'],
    ['notas', 'votos'],
    ['taqilla', 'taquilla'],
    ['año', 'estrenos'],
    ['país', 'paises'],
    ['minutos', 'duracion'],
  ])('takes «%s» as the theme %s', async (typed, theme) => {
    expect((await ask(`/estadisticas ${typed}`)).data).toMatchObject({ tema: theme });
  });

  it('is asked in plain words, and says what there is for other words', async () => {
    expect((await ask('estadísticas de los géneros')).data).toMatchObject({ tema: 'generos' });
    const mistake = await ask('/estadisticas perros');
    expect(mistake.error?.codigo).toBe('opcion_invalida');
    expect(mistake.error?.sugerencias).toHaveLength(THEME_NAMES.length);
  });

  it('shows only a decade and a genre, keeps them for the next theme, and leads back to all', async () => {
    const narrow = await ask('/estadisticas taquilla decada:90 genero:animación');
    expect(narrow.data).toMatchObject({ tema: 'taquilla', decada: 1990, genero: 'animación' });
    expect(chartIn(narrow).chart.subtitle).toBe('Género: animación · Estrenos de 1990 a 1999');
    for (const { label } of chartIn(narrow).chart.items) expect(label).toMatch(/\(199\d\)$/);
    const next = await press(narrow, 'Duración');
    expect(next.data).toMatchObject({ tema: 'duracion', decada: 1990, genero: 'animación' });
    const all = await press(next, 'Todas las películas');
    expect(all.data).toMatchObject({ tema: 'duracion', decada: null, genero: null });
    expect(labels(all)).not.toContain('Todas las películas');
  });

  it('counts the same films in its answer and in its chart', async () => {
    const { data } = await ask('/estadisticas meses genero:drama');
    const { peliculas, valores } = data as { peliculas: number; valores: { valor: number }[] };
    expect(valores.reduce((sum, { valor }) => sum + valor, 0)).toBe(peliculas);
  });

  it('says where there is nothing to draw, and leads to all films', async () => {
    const nothing = await ask('/estadisticas retorno decada:1900 genero:western');
    expect(nothing.error?.codigo).toBe('no_encontrado');
    expect(nothing.error?.mensaje).toContain('del género western de los años 1900');
    expect((await press(nothing, 'Todas las películas')).data).toMatchObject({ tema: 'retorno' });
  });

  it('shows films by their Spanish titles', async () => {
    const { chart } = chartIn(await ask('/estadisticas taquilla'));
    expect(chart.items.map(({ label }) => label)).toContain('Los Vengadores (2012)');
  });

  it('draws bars where there are no pictures', async () => {
    expect(plainText(await ask('/estadisticas generos'))).toMatch(/^Drama +█+/m);
  });
});

describe('the button «Gráfico»', () => {
  it('shows all months with the one that was asked about marked', async () => {
    const reply = await press(await ask('/mes marzo'), 'Gráfico');
    expect(plainText(reply)).toContain('En marzo se estrenaron');
    const { items } = chartIn(reply).chart;
    expect(items).toHaveLength(12);
    expect(items.filter(({ marked }) => marked)).toMatchObject([{ label: 'mar', text: '53' }]);
  });

  it('shows all days of the week with the one that was asked about marked', async () => {
    const { items } = chartIn(await press(await ask('/dia sábado'), 'Gráfico')).chart;
    expect(items.map(({ label }) => label)).toEqual([
      'lunes',
      'martes',
      'miércoles',
      'jueves',
      'viernes',
      'sábado',
      'domingo',
    ]);
    expect(items.find(({ marked }) => marked)?.label).toBe('sábado');
  });

  it.each(['/actor Tom Hanks', '/director Steven Spielberg'])(
    'shows after %s the return of each film over time',
    async (message) => {
      const answer = await ask(message);
      const reply = await press(answer, 'Gráfico');
      expect(reply.data).toEqual(answer.data);
      const { chart } = chartIn(reply);
      if (chart.form !== 'points') throw new Error('not over time');
      const dates = chart.items.map(({ date }) => date);
      expect(dates.length).toBeGreaterThan(5);
      expect(dates).toEqual([...dates].sort());
      expect(Math.min(...chart.items.map(({ value }) => value))).toBeGreaterThan(0);
    },
  );

  it('leads from a director’s chart back to the list of films', async () => {
    const chart = await press(await ask('/director Steven Spielberg'), 'Gráfico');
    expect(plainText(await press(chart, 'Lista'))).toContain('1. ');
  });

  it('names by its source an answer with the same chart', async () => {
    for (const message of [
      '/mes mayo',
      '/dia martes',
      '/actor Tom Hanks',
      '/director Steven Spielberg',
    ]) {
      const block = chartIn(await press(await ask(message), 'Gráfico'));
      const { reply } = await bot.dispatcher.press(encodeTarget(block.source), TURN);
      expect(chartIn(reply)).toEqual(block);
    }
  });

  it('is not there for fewer than two films, nor made up', async () => {
    for (const target of ['get_actor!grafico|999999999', 'cantidad_filmaciones_mes!grafico|x']) {
      expect((await bot.dispatcher.press(target, TURN)).reply.error).toBeDefined();
    }
  });
});
