import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Bot } from '../../src/app/bot.ts';
import { encodeTarget } from '../../src/core/target.ts';
import type { Turn } from '../../src/core/turn.ts';
import { plainText } from '../../src/reply/plain-text.ts';
import { botOn } from '../support/bot.ts';
import { demoCatalogue } from '../support/demo-catalogue.ts';
import { catalogueOf, OFFERED, tmdbRow } from '../support/streaming-catalogue.ts';
import { tmdbFilm } from '../support/tmdb/films.ts';
import { TURN } from '../support/turn.ts';

const HORROR = { genres: [{ id: 27, name: 'Horror' }], 'watch/providers': { results: OFFERED } };
const LISTED = z.object({ peliculas: z.array(z.object({ id: z.number() })) });

/** Says things to a bot, one after the other, and returns the last answer. */
async function say(bot: Bot, turn: Turn, ...texts: readonly string[]) {
  const replies = [];
  for (const text of texts) replies.push((await bot.dispatcher.message(text, turn)).reply);
  const reply = replies.at(-1);
  if (reply === undefined) throw new Error('Nothing was said');
  return { reply, data: reply.data, words: plainText(reply) };
}
let people = 0;
/** Somebody who has said nothing yet. */
const somebody = (more: Partial<Turn> = {}): Turn => {
  people += 1;
  return { ...TURN, person: `terminal:p${people}`, place: `terminal:p${people}`, ...more };
};

describe('where a film can be watched', () => {
  let bot: Bot;
  let dataDir: string;
  beforeAll(async () => {
    const films = Array.from({ length: 12 }, (_, index) => tmdbFilm(101 + index, HORROR));
    const none = tmdbFilm(200, { 'watch/providers': { results: {} } });
    dataDir = await catalogueOf([...films, none].map((film) => tmdbRow(film)));
    bot = await botOn(dataDir);
  });
  afterAll(async () => {
    await bot.close();
    await rm(dirname(dataDir), { recursive: true });
  });

  it('is told by country, each service once, with its date, its source and the link', async () => {
    const { data, words } = await say(bot, somebody(), '/donde id:101 pais:méxico');
    expect(data).toMatchObject({
      id: 101,
      pais: 'MX',
      fecha: '2026-11-20',
      suscripcion: ['Netflix'],
      compra: ['Apple TV (tienda)'],
      otros_paises: ['ES'],
      fuente: 'JustWatch',
      enlace: 'https://www.themoviedb.org/movie/101/watch?locale=MX',
    });
    expect(words).toContain('según JustWatch el 20 de noviembre de 2026');
    expect(words).toContain('Con suscripción: Netflix');
  });

  it('is that of the country of the locale, unless the person or their group named another', async () => {
    const spain = somebody({ locale: 'es-ES' });
    expect((await say(bot, spain, '/donde id:101')).data).toMatchObject({ pais: 'ES' });
    const ana = somebody();
    expect((await say(bot, ana, '/donde id:101')).data).toMatchObject({ pais: 'MX' });
    expect(
      (await say(bot, ana, '/servicios mubi pais:España', '/donde id:101')).data,
    ).toMatchObject({ pais: 'ES' });
    const group: Turn = { ...ana, place: 'terminal:club', private: false };
    await say(bot, group, '/servicios pais:Argentina');
    expect((await say(bot, group, '/donde id:101')).data).toMatchObject({ pais: 'AR' });
    expect((await say(bot, ana, '/donde id:101')).data).toMatchObject({ pais: 'ES' });
  });

  it('says yes or no of a service', async () => {
    const ana = somebody();
    const yes = await say(bot, ana, '¿Está Inventada de México 101 en Netflix?');
    expect(yes.data).toMatchObject({ servicios: ['Netflix'], esta: true });
    expect(yes.words).toMatch(/^Sí: .* está en Netflix en México\./);
    const no = await say(bot, ana, '¿y en HBO?');
    expect(no.data).toMatchObject({ id: 101, servicios: ['HBO Max'], esta: false });
    expect(no.words).toMatch(/^No: /);
    expect((await say(bot, ana, '¿y en España?')).data).toMatchObject({ id: 101, pais: 'ES' });
  });

  it('is asked for as people do, of the film at hand too', async () => {
    const ana = somebody();
    for (const text of ['¿Dónde veo Inventada de México 102?', 'dónde la puedo ver', '¿dónde?']) {
      expect((await say(bot, ana, text)).data, text).toMatchObject({ id: 102, pais: 'MX' });
    }
  });

  it('is a line on the card', async () => {
    const { words } = await say(bot, somebody(), '/ficha id:101');
    expect(words).toContain('Dónde verla: Netflix en México, según JustWatch');
    const without = await say(bot, somebody(), '/ficha id:200');
    expect(without.words).not.toContain('Dónde verla');
  });

  it('says when nobody has it, and when nobody asked TMDB of it or of the country', async () => {
    const ana = somebody();
    expect((await say(bot, ana, '/donde id:200')).words).toContain('no estaba en ningún servicio');
    const unasked = await say(bot, ana, '/donde id:1');
    expect(unasked.data).toMatchObject({ fecha: null, suscripcion: [] });
    expect(unasked.words).toContain('npm run tmdb -- --refresh');
    expect((await say(bot, ana, '/donde id:101 pais:Japón')).words).toContain('--region JP');
  });

  it('narrows lists, page after page', async () => {
    const ana = somebody();
    const { data, reply, words } = await say(bot, ana, 'algo de terror en Netflix');
    expect(data).toMatchObject({
      total: 12,
      filtros: { generos: [['terror']], en: { pais: 'MX', servicios: ['Netflix'] } },
    });
    expect(words).toContain('de terror en Netflix (México)');
    const more = reply.actions?.find((action) => action.kind === 'button' && action.more);
    if (more?.kind !== 'button') throw new Error('No next page');
    const next = await bot.dispatcher.press(encodeTarget(more.target), ana);
    expect(LISTED.parse(next.reply.data).peliculas).toHaveLength(2);
    expect((await say(bot, ana, '/descubrir en:hbo')).data).toMatchObject({ total: 0 });
    expect((await say(bot, ana, '/descubrir en:disneyworld')).reply.error?.codigo).toBe(
      'no_encontrado',
    );
  });

  it('narrows recommendations to the services that somebody, or their group, has', async () => {
    const ana = somebody();
    await say(bot, ana, '/calificar id:101 9');
    const { data } = await say(bot, ana, 'tenemos netflix y mubi');
    expect(data).toEqual({ de: 'persona', pais: 'MX', servicios: ['Netflix', 'MUBI'] });
    const recommended = await say(bot, ana, '/para_mi');
    expect(recommended.words).toContain('en Netflix o MUBI (México)');
    const found = await say(bot, ana, '/descubrir en:mis servicios');
    expect(found.data).toMatchObject({ total: 12 });
    const group: Turn = { ...ana, place: 'terminal:club2', private: false };
    expect((await say(bot, group, '/para_el_grupo')).words).not.toContain('Netflix');
    await say(bot, group, '/servicios hbo');
    expect((await say(bot, group, '/para_el_grupo')).words).toContain('en HBO Max (México)');
    await say(bot, ana, '/servicios quitar:sí');
    expect((await say(bot, ana, '/para_mi')).words).not.toContain('Netflix');
    const own = await say(bot, ana, '/descubrir en:mis servicios');
    expect(own.reply.error?.codigo).toBe('falta_opcion');
  });
});

describe('in a catalogue that knows no services', () => {
  let bot: Bot;
  beforeAll(async () => {
    bot = await botOn(demoCatalogue());
  });
  afterAll(() => bot.close());

  it('says so, what the operator would have to do, and where to look, of no film in its data', async () => {
    for (const text of ['¿Dónde puedo ver Volver?', '/donde Volver', '¿Está Volver en Netflix?']) {
      const { data, words, reply } = await say(bot, somebody(), text);
      expect(data, text).toEqual({});
      expect(words).toContain('npm run tmdb');
      expect(JSON.stringify(reply.blocks)).toContain('justwatch.com/mx/buscar?q=Volver');
    }
    expect((await say(bot, somebody(), 'en qué plataforma la puedo ver')).data).toEqual({});
  });

  it('lists what is asked for besides, and says that it can’t know where that is', async () => {
    const { data, words } = await say(bot, somebody(), 'algo de terror en Netflix');
    expect(data).toMatchObject({ filtros: { generos: [['terror']] } });
    expect(words).toContain('No sé cuáles están en Netflix');
    expect(
      (await say(bot, somebody(), '/contar terror en:netflix')).reply.error?.mensaje,
    ).toContain('No sé qué películas hay en Netflix');
  });

  it('has no line on the card', async () => {
    expect((await say(bot, somebody(), '/ficha Volver')).words).not.toContain('JustWatch');
  });
});
