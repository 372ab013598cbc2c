import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bot } from '../../../src/app/bot.ts';
import { element } from '../../../src/platforms/web/view/element.ts';
import { toHtml } from '../../../src/platforms/web/view/html.ts';
import { replyView } from '../../../src/platforms/web/view/reply-view.ts';
import { botOn } from '../../support/bot.ts';
import { demoCatalogue } from '../../support/demo-catalogue.ts';
import { serve, type TestServer } from '../../support/web.ts';

let bot: Bot;
let server: TestServer;
beforeAll(async () => {
  bot = await botOn(await demoCatalogue());
  server = await serve(bot);
});
afterAll(async () => {
  await server.stop();
  await bot.close();
});

const page = async (path: string): Promise<string> => (await fetch(server.url + path)).text();

/** The files that a page loads. */
const loaded = (html: string): string[] => [
  ...new Set([...html.matchAll(/(?:src|href)="(\/pagina\/[^"]+)"/g)].map(([, path = '']) => path)),
];

const PAGE_MAX = 60 * 1024;

describe('the page', () => {
  it.each(['/', '/docs'])('%s is at most 60 kB with all that it loads', async (path) => {
    const html = await page(path);
    const files = loaded(html);
    expect(files.length).toBe(3);
    const bodies = await Promise.all([html, ...files.map(page)]);
    const bytes = bodies.reduce((sum, body) => sum + gzipSync(body).length, 0);
    expect(bytes).toBeLessThan(PAGE_MAX);
  });

  it('loads files that may be kept for ever, compressed', async () => {
    for (const file of loaded(await page('/'))) {
      const response = await fetch(server.url + file, { headers: { 'Accept-Encoding': 'br' } });
      expect(response.headers.get('cache-control')).toContain('immutable');
      expect(response.headers.get('content-encoding')).toBe('br');
      expect((await response.text()).length).toBeGreaterThan(100);
    }
    expect((await fetch(`${server.url}/pagina/otra.js`)).status).toBe(404);
  });

  it('has no script or style inside, and loads nothing from elsewhere', async () => {
    for (const html of [await page('/'), await page('/docs')]) {
      expect(html).not.toMatch(/<script(?![^>]+src=)|<style|\sstyle=|\son\w+=/);
      expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
    }
  });
});

describe('without scripts', () => {
  it('answers what is typed', async () => {
    const html = await page('/?mensaje=%2Fscore+Toy+Story');
    expect(html).toContain('/score Toy Story</p>');
    expect(html).toContain('<strong>Toy Story (1995)</strong> tiene un score de 7.7');
  });

  it('has a form for every command, and each answers', async () => {
    const html = await page('/');
    for (const { name, options } of bot.registry.commands) {
      expect(html).toContain(`<input type="hidden" name="comando" value="${name}">`);
      for (const option of Object.keys(options)) expect(html).toContain(`id="f-${name}-${option}"`);
    }
    const answer = await page('/?comando=cantidad_filmaciones_mes&mes=marzo');
    expect(answer).toContain('En marzo se estrenaron <strong>');
  });

  it('turns pages with buttons', async () => {
    const first = await page('/?mensaje=%2Fdirector+steven+spielberg');
    expect(first).toContain('Página 1 de');
    const [, target = ''] = first.match(/name="boton" value="([^"]+)">Siguiente/) ?? [];
    expect(await page(`/?boton=${encodeURIComponent(target)}`)).toContain('Página 2 de');
  });

  it('says what went wrong', async () => {
    expect(await page('/?mensaje=%2Fmes+brumario')).toContain('no me sirve como mes');
    expect(await page('/?boton=nada')).toContain('Ese botón ya no funciona');
    expect(await page('/?mensaje=')).toContain('¿Qué quieres saber?');
  });
});

describe('texts on the page', () => {
  it('never become markup', async () => {
    const script = '<script>alert(1)</script>';
    const html = await page(`/?mensaje=${encodeURIComponent(`/ayuda ${script}`)}`);
    expect(html).not.toContain(script);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(toHtml(element('a', { title: '"><b>' }, '<i>&'))).toBe(
      '<a title="&quot;&gt;&lt;b&gt;">&lt;i&gt;&amp;</a>',
    );
  });

  it('link only to the web', () => {
    const link = (url: string) =>
      toHtml(replyView({ blocks: [{ kind: 'text', text: [{ style: 'link', text: 'x', url }] }] }));
    expect(link('https://www.themoviedb.org/')).toContain('<a href=');
    expect(link('javascript:alert(1)')).not.toContain('<a');
  });
});

describe('charts', () => {
  it('are pictures with an address of their own, and tables', async () => {
    const html = await page('/?mensaje=%2Festadisticas+generos');
    expect(html).toContain('<th scope="col">');
    const [, address = '', alt = ''] =
      html.match(/<img src="(\/grafico[^"]+)" alt="([^"]+)"/) ?? [];
    expect(alt).not.toBe('');
    const url = server.url + address.replaceAll('&amp;', '&');
    const picture = await fetch(url);
    expect(picture.headers.get('content-type')).toBe('image/png');
    expect(
      Buffer.from(await picture.arrayBuffer())
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
    const etag = picture.headers.get('etag') ?? '';
    expect((await fetch(url, { headers: { 'If-None-Match': etag } })).status).toBe(304);
  });

  it('are asked for by buttons that have one', async () => {
    const status = async (boton: string) =>
      (await fetch(`${server.url}/grafico?${new URLSearchParams({ boton })}`)).status;
    expect(await status('ficha|titulo=id:219')).toBe(404);
    expect(await status('nada')).toBe(410);
  });
});

describe('suggestions while typing', () => {
  const suggest = async (query: Record<string, string>) => {
    const response = await fetch(`${server.url}/sugerencias?${new URLSearchParams(query)}`);
    return ((await response.json()) as { sugerencias: Record<string, string>[] }).sugerencias;
  };

  it('are films with their year and persons, which one press asks', async () => {
    const offered = await suggest({ texto: 'almod' });
    expect(offered).toContainEqual({
      texto: 'Pedro Almodóvar',
      detalle: 'dirección',
      boton: expect.stringMatching(/^get_director\|nombre=id:\d+$/),
    });
    const [film] = await suggest({ texto: 'volver' });
    expect(film).toEqual({ texto: 'Volver (2006)', boton: 'ficha|titulo=id:219' });
  });

  it('are commands after a slash, and their values after a command', async () => {
    expect((await suggest({ texto: '/sco' })).map(({ mensaje }) => mensaje)).toEqual(['/score ']);
    const months = await suggest({ texto: '/mes ma' });
    expect(months.map(({ texto }) => texto)).toEqual(['marzo', 'mayo']);
    const films = await suggest({ texto: '/votos volver' });
    expect(films[0]?.['boton']).toBe('votos_titulo|titulo=id:219');
  });

  it('are values for the field of a form, and nothing for nothing', async () => {
    const [film] = await suggest({ comando: 'ficha', opcion: 'titulo', texto: 'volver' });
    expect(film).toEqual({ texto: 'Volver (2006)', valor: 'id:219' });
    expect(await suggest({ texto: '  ' })).toEqual([]);
    expect(await suggest({ texto: '/nada x' })).toEqual([]);
  });
});
