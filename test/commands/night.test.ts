import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Bot } from '../../src/app/bot.ts';
import { encodeTarget } from '../../src/core/target.ts';
import type { PlaceKey, Turn } from '../../src/core/turn.ts';
import { pressable } from '../../src/reply/actions.ts';
import { plainText } from '../../src/reply/plain-text.ts';
import { actionsOf } from '../../src/reply/poll.ts';
import type { Reply } from '../../src/reply/reply.ts';
import { botOn } from '../support/bot.ts';
import { demoCatalogue } from '../support/demo-catalogue.ts';
import { TURN } from '../support/turn.ts';

let bot: Bot;
beforeAll(async () => {
  bot = await botOn(await demoCatalogue(), { LOCALE: 'es-ES' });
});
afterAll(() => bot.close());

const Data = z.object({
  id: z.number().nullable(),
  estado: z.string(),
  cuando: z.string().nullable(),
  propuestas: z.array(
    z.object({ id: z.number(), por: z.string().nullable(), vetada: z.boolean() }),
  ),
  votos: z.array(z.object({ id: z.number(), votos: z.number() })),
  ganadora: z.number().nullable(),
});
const of = ({ data }: Reply): z.infer<typeof Data> => Data.parse(data);

/** A group of its own for each test. */
function groupOf(name: string) {
  const place: PlaceKey = `terminal:${name}`;
  const member = (person: string): Turn => ({
    ...TURN,
    person: `terminal:${person.toLowerCase()}`,
    name: person,
    place,
    private: false,
    at: new Date(),
  });
  return {
    member,
    say: async (message: string, person = 'Ana'): Promise<Reply> =>
      (await bot.dispatcher.message(message, member(person))).reply,
    /** Presses what bears a label that begins so. */
    press: async (reply: Reply, label: string, person = 'Ana'): Promise<Reply> => {
      const choice = pressable(actionsOf(reply)).find((one) => one.label.startsWith(label));
      if (!choice) throw new Error(`no button «${label}» in\n${plainText(reply)}`);
      return (await bot.dispatcher.press(encodeTarget(choice.target), member(person))).reply;
    },
  };
}

describe('a film night', () => {
  it('goes from the day to the film that wins', async () => {
    const { say, press } = groupOf('whole');
    const opened = await say('/noche el viernes a las 9');
    expect(of(opened)).toMatchObject({ estado: 'propuestas', propuestas: [], ganadora: null });
    expect(plainText(opened)).toMatch(
      /Noche de película: el viernes \d+ de [a-z]+ (?:de \d{4} )?a las 21:00/,
    );
    expect(plainText(opened)).toContain('hora de Madrid');
    await say('/noche Volver', 'Luis');
    await say('/noche Toy Story', 'Eva');
    const own = await press(await say('/noche'), 'Que proponga');
    expect(of(own).propuestas).toHaveLength(5);
    expect(
      of(own)
        .propuestas.slice(0, 3)
        .map(({ por }) => por),
    ).toEqual(['Luis', 'Eva', 'Butaca']);
    const vetoed = await press(own, 'Volver', 'Eva');
    expect(of(vetoed).propuestas[0]).toMatchObject({ id: 219, vetada: true });
    expect(plainText(vetoed)).toContain('alguien la vetó');
    expect(plainText(vetoed)).not.toMatch(/Eva (?:la )?vet/);
    expect((await press(vetoed, 'Toy Story', 'Eva')).error?.mensaje).toMatch(/Ya usaste tu veto/);

    expect((await press(vetoed, 'Votar', 'Luis')).error?.codigo).toBe('sin_confirmar');
    const voting = await press(vetoed, 'Votar');
    expect(of(voting)).toMatchObject({ estado: 'votacion' });
    expect(of(voting).votos.map(({ id }) => id)).not.toContain(219);
    await press(voting, 'Toy Story', 'Luis');
    const voted = await press(voting, 'Toy Story', 'Eva');
    expect(of(voted).votos[0]).toEqual({ id: 862, votos: 2 });
    expect(plainText(voted)).toContain('Va ganando Toy Story (1995), con 2 votos.');
    expect(of(await press(voted, 'Toy Story', 'Eva')).votos[0]).toEqual({ id: 862, votos: 1 });

    expect((await press(voted, 'Cerrar', 'Luis')).error?.codigo).toBe('sin_confirmar');
    const result = await press(voted, 'Cerrar');
    expect(of(result)).toMatchObject({ estado: 'decidida', ganadora: 862 });
    expect(plainText(result)).toContain('Gana Toy Story (1995), con 1 voto.');
    expect((await press(voted, 'Toy Story', 'Eva')).error?.mensaje).toMatch(/ya terminó/);
    expect(of(await say('/noche mañana', 'Luis'))).toMatchObject({ estado: 'decidida' });
  });

  it('asks for the day where there is none, and opens by its buttons', async () => {
    const { say, press } = groupOf('buttons');
    const none = await say('/noche');
    expect(of(none)).toMatchObject({ id: null, estado: 'ninguna' });
    expect((await say('/noche Volver')).error?.mensaje).toMatch(/No hay ninguna noche/);
    expect(of(await press(none, 'Mañana')).estado).toBe('propuestas');
    expect((await say('/noche anteayer')).error).toBeDefined();
  });

  it('is moved and cancelled by whoever opened it, and by administrators', async () => {
    const { say, member } = groupOf('moved');
    const before = of(await say('/noche mañana a las 20:00'));
    expect((await say('/noche mañana a las 22:00', 'Luis')).error?.codigo).toBe('sin_confirmar');
    const moved = of(await say('/noche mañana a las 22:00'));
    const hours = Date.parse(moved.cuando ?? '') - Date.parse(before.cuando ?? '');
    expect(hours).toBe(2 * 3_600_000);
    expect((await say('/noche accion:cancelar', 'Luis')).error?.codigo).toBe('sin_confirmar');
    const chief: Turn = { ...member('Luis'), isAdministrator: async () => true };
    const { reply } = await bot.dispatcher.message('/noche accion:cancelar', chief);
    expect(of(reply).estado).toBe('cancelada');
    expect(of(await say('/noche')).estado).toBe('ninguna');
  });

  it('refuses days that are past, too near, or none', async () => {
    const { say } = groupOf('days');
    for (const wrong of ['el 1/1/2020', 'en 5 minutos', 'el 31/02', 'el 1/1/2099']) {
      expect((await say(`/noche cuando:${wrong}`)).error?.codigo, wrong).toBe('opcion_invalida');
    }
  });

  it('takes the veto of a film by its genre, its place or its title, and asks where it is not clear', async () => {
    const { say, press } = groupOf('vetoes');
    await say('/noche mañana');
    await say('/noche Toy Story');
    await say('/noche Volver', 'Luis');
    await say('/noche Matrix', 'Eva');
    const vetoed = async (cual: string, person: string): Promise<number[]> =>
      of(await say(`/noche accion:vetar cual:${cual}`, person))
        .propuestas.filter(({ vetada }) => vetada)
        .map(({ id }) => id);
    expect(await vetoed('la de animación', 'Ana')).toEqual([862]);
    expect(await vetoed('la 3', 'Luis')).toEqual([862, 603]);
    expect((await say('/noche accion:vetar cual:Titanic', 'Eva')).error?.codigo).toBe(
      'no_encontrado',
    );
    const asked = await say('/noche accion:vetar', 'Eva');
    expect(asked.error?.codigo).toBe('dudoso');
    expect(of(await press(asked, 'Volver', 'Eva')).propuestas.every(({ vetada }) => vetada)).toBe(
      true,
    );
    expect((await say('/noche accion:votar')).error?.mensaje).toMatch(/Hacen falta propuestas/);
  });

  it('votes on many films in two rounds', async () => {
    const { say, press } = groupOf('many');
    await say('/noche mañana');
    await press(await say('/noche'), 'Que proponga');
    const titles = ['Toy Story', 'Volver', 'Matrix', 'Inception', 'Pulp Fiction', 'Fight Club'];
    const more = ['Titanic', 'Avatar', 'Shrek', 'Amélie', 'Alien', 'Psycho', 'Casablanca'];
    for (const [index, title] of [...titles, ...more].entries()) {
      await say(`/noche titulo:${title}`, `P${Math.floor(index / 3)}`);
    }
    const first = await say('/noche accion:votar');
    expect(of(first)).toMatchObject({ estado: 'primera_ronda' });
    await press(first, 'Volver', 'Luis');
    const second = await press(first, 'Cerrar');
    expect(of(second)).toMatchObject({ estado: 'votacion' });
    expect(of(second).votos).toHaveLength(5);
    await press(second, 'Volver', 'Luis');
    expect(of(await press(second, 'Cerrar')).ganadora).toBe(219);
  });

  it('is another place’s business where a button came from there', async () => {
    const { say } = groupOf('mine');
    const reply = await say('/noche mañana');
    const other = groupOf('theirs');
    expect((await other.press(reply, 'Que proponga', 'Eva')).error?.codigo).toBe('boton_caducado');
  });

  it('says the hours of the place’s own clocks', async () => {
    const { say } = groupOf('clocks');
    expect(plainText(await say('/noche zona:Lima'))).toContain('hora de Lima');
    const reply = await say('/noche mañana a las 21:00');
    expect(plainText(reply)).toContain('a las 21:00 (hora de Lima)');
    expect(of(reply).cuando).toMatch(/T02:00:00/);
    expect((await say('/noche zona:Luna')).error?.codigo).toBe('opcion_invalida');
  });

  it('serves one person alone, and nobody where nobody is known', async () => {
    const alone: Turn = { ...TURN, at: new Date() };
    const say = async (text: string, turn: Turn): Promise<Reply> =>
      (await bot.dispatcher.message(text, turn)).reply;
    expect(plainText(await say('/noche', alone))).toMatch(/a solas/);
    await say('/noche mañana', alone);
    await say('/noche Volver', alone);
    expect(of(await say('/noche accion:votar', alone))).toMatchObject({
      estado: 'decidida',
      ganadora: 219,
    });
    const { person: _, ...nobody } = alone;
    expect((await say('/noche mañana', nobody)).error?.codigo).toBe('comunidad_no_disponible');
  });
});

describe('a film night by talking', () => {
  it('goes from «hagamos noche de pelis» to «cierren la votación»', async () => {
    const { say } = groupOf('talk');
    const opened = await say('hagamos noche de pelis el viernes a las 10');
    expect(of(opened).estado).toBe('propuestas');
    expect(plainText(opened)).toContain('a las 22:00');
    expect(of(await say('propongo Volver', 'Luis')).propuestas).toMatchObject([
      { id: 219, por: 'Luis' },
    ]);
    await say('propongo Toy Story', 'Eva');
    await say('yo propongo Psycho');
    expect(of(await say('veto la de terror', 'Luis')).propuestas).toMatchObject([
      { id: 219, vetada: false },
      { id: 862, vetada: false },
      { id: 539, vetada: true },
    ]);
    expect(of(await say('votemos')).estado).toBe('votacion');
    await say('voto por Toy Story', 'Luis');
    await say('mi voto es para Toy Story', 'Eva');
    const how = await say('¿quién va ganando?', 'Luis');
    expect(plainText(how)).toContain('Va ganando Toy Story (1995), con 2 votos.');
    expect(of(await say('cierren la votación')).ganadora).toBe(862);
    expect(of(await say('cancela la noche')).estado).toBe('cancelada');
    expect((await say('¿qué pelis vimos en las noches?')).data).toEqual({ noches: [] });
  });

  it.each([
    ['noche de pelis', 'ninguna'],
    ['armemos noche de cine mañana', 'propuestas'],
    ['¿cómo va la votación?', 'ninguna'],
  ])('«%s» shows a night that is: %s', async (message, estado) => {
    expect(of(await groupOf(message).say(message)).estado).toBe(estado);
  });
});
