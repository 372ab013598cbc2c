import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bot } from '../../../src/app/bot.ts';
import { botOn } from '../../support/bot.ts';
import { HAS_BROWSER, openBrowser } from '../../support/browser.ts';
import { demoCatalogue } from '../../support/demo-catalogue.ts';
import { effectsBot, ran } from '../../support/effects-bot.ts';
import { serve, type TestServer } from '../../support/web.ts';

const SCREENS: readonly [string, BrowserContextOptions][] = [
  [
    'a phone in the dark',
    { viewport: { width: 390, height: 780 }, colorScheme: 'dark', hasTouch: true, isMobile: true },
  ],
  ['a desktop by day', { viewport: { width: 1280, height: 800 }, colorScheme: 'light' }],
];

/** Asked by the title of this film, the bot isn't sure. */
const DOUBTFUL = 'la película esa';

describe.skipIf(!HAS_BROWSER)('the page in Chromium', () => {
  let bot: Bot;
  let server: TestServer;
  let browser: Browser;

  beforeAll(async () => {
    bot = await botOn(await demoCatalogue());
    server = await serve(doubting(bot));
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await bot?.close();
  });

  /** A new visitor; what the page complains about ends in `complaints`. */
  async function visit(options: BrowserContextOptions, path = '/') {
    const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
    // The posters' server can't be reached from a test.
    await context.route('https://image.tmdb.org/**', (route) => route.abort());
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('pageerror', ({ message }) => complaints.push(message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !/ERR_FAILED/.test(message.text())) {
        complaints.push(message.text());
      }
    });
    await page.goto(server.url + path);
    return { page, complaints, leave: () => context.close() };
  }

  const lastAnswer = (page: Page) => page.locator('#mensajes > .bot:last-child');

  const offered = (page: Page) => page.locator('#pregunta-sugerencias > li');

  async function say(page: Page, words: string): Promise<void> {
    await page.fill('#pregunta', words);
    await page.keyboard.press('Enter');
    await page.locator('.person', { hasText: words }).last().waitFor();
    await page.locator('.waiting').waitFor({ state: 'detached' });
  }

  describe.each(SCREENS)('on %s', (_screen, options) => {
    it('converses: suggestions, a card, a doubtful title, pages that turn in place', async () => {
      const { page, complaints, leave } = await visit(options);

      await page.locator('#pregunta').pressSequentially('volv');
      const option = offered(page).filter({ hasText: 'Volver (2006)' });
      await option.waitFor();
      await option.click();
      await lastAnswer(page).getByRole('heading', { name: 'Volver (2006)' }).waitFor();
      expect(await lastAnswer(page).textContent()).toContain('Pedro Almodóvar');
      expect(await page.locator('.card img').count()).toBe(0);

      await say(page, `/ficha ${DOUBTFUL}`);
      await lastAnswer(page).getByRole('button', { name: 'Volver (2006)' }).click();
      await page.locator('.card').nth(1).waitFor();

      await say(page, '/director steven spielberg');
      const messages = await page.locator('#mensajes > div').count();
      await lastAnswer(page).getByRole('button', { name: 'Siguiente ▶' }).click();
      await lastAnswer(page).getByText('Página 2 de').waitFor();
      expect(await page.locator('#mensajes > div').count()).toBe(messages);
      expect(await page.evaluate('document.activeElement.textContent')).toBe('Siguiente ▶');

      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      expect(await page.evaluate('document.cookie + localStorage.length')).toBe('0');
      expect(complaints).toEqual([]);
      await leave();
    });

    it('has a form for every function', async () => {
      const { page, leave } = await visit(options);
      const opener = page.getByRole('button', { name: 'Funciones' });
      if (await opener.isVisible()) await opener.click();
      const functions = page.locator('#funciones');
      await functions.getByText('/cantidad_filmaciones_mes').click();
      await functions.locator('#f-cantidad_filmaciones_mes-mes').selectOption('marzo');
      await functions.locator('details[open] button').click();
      await lastAnswer(page).getByText('En marzo se estrenaron').waitFor();
      await leave();
    });

    it('has nothing that axe finds inaccessible', async () => {
      for (const path of ['/', '/docs']) {
        const { page, leave } = await visit(options, path);
        if (path === '/') {
          await say(page, '/ficha volver');
          await say(page, '/director steven spielberg');
          await say(page, '/mes brumario');
          await page.locator('#pregunta').pressSequentially('el');
          await offered(page).first().waitFor();
        } else {
          await page.locator('summary').first().click();
        }
        expect(await violations(page), path).toEqual([]);
        await leave();
      }
    });
  });

  it('narrows a list with a menu, in place', async () => {
    const { page, leave } = await visit({});
    await say(page, '/recomendar el padrino');
    await lastAnswer(page).getByRole('button', { name: 'Filtrar' }).click();
    const menu = lastAnswer(page).locator('select').first();
    await menu.waitFor();
    const messages = await page.locator('#mensajes > div').count();
    await menu.selectOption({ index: 1 });
    await lastAnswer(page).getByRole('button', { name: 'Elegir' }).first().click();
    await lastAnswer(page).getByText('Si te gustó').waitFor();
    expect(await page.locator('#mensajes > div').count()).toBe(messages);
    await leave();
  });

  it('works by keyboard alone', async () => {
    const { page, leave } = await visit({ viewport: { width: 1280, height: 800 } });
    expect(await page.evaluate('document.activeElement.id')).toBe('pregunta');
    await page.keyboard.type('volve');
    await offered(page).first().waitFor();
    await page.keyboard.press('Escape');
    expect(await offered(page).count()).toBe(0);
    await page.keyboard.type('r');
    await offered(page).first().waitFor();
    await page.keyboard.press('ArrowDown');
    const active = await page.locator('#pregunta').getAttribute('aria-activedescendant');
    expect(await page.locator(`#${active}`).getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Enter');
    await lastAnswer(page).getByRole('heading', { name: 'Volver (2006)' }).waitFor();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    const focused = await page.evaluate('document.activeElement.tagName');
    expect(['BUTTON', 'DIV']).toContain(focused);
    await leave();
  });

  it('announces answers to a screen reader', async () => {
    const { page, leave } = await visit({});
    expect(await page.getByRole('log').getAttribute('aria-label')).toBe('Conversación');
    await say(page, '/mes marzo');
    expect(await lastAnswer(page).textContent()).toMatch(/^Butaca: En marzo/);
    await leave();
  });

  it('says when the server is out of reach', async () => {
    const { page, leave } = await visit({});
    await page.context().setOffline(true);
    await say(page, '/mes marzo');
    expect(await lastAnswer(page).textContent()).toContain('No pude llegar al servidor');
    await leave();
  });

  it('answers without scripts', async () => {
    const { page, leave } = await visit({ javaScriptEnabled: false });
    await page.fill('#pregunta', '/score Toy Story');
    await page.getByRole('button', { name: 'Enviar' }).click();
    expect(await lastAnswer(page).textContent()).toContain('tiene un score de 7.7');
    await leave();
  });

  it('confirms without scripts what does more than answer', async () => {
    const writing = await serve(effectsBot);
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${writing.url}/?mensaje=${encodeURIComponent('/apuntar algo')}`);
    expect(await lastAnswer(page).textContent()).toContain('tienes que confirmarlo');
    expect(ran.writes).toBe(0);
    await page.getByRole('button', { name: 'Confirmar' }).click();
    expect(await lastAnswer(page).textContent()).toContain('Hecho: apuntar.');
    expect(ran.writes).toBe(1);
    await context.close();
    await writing.stop();
  });

  it('tries out the API in its documentation', async () => {
    const { page, complaints, leave } = await visit({}, '/docs');
    const endpoint = page.locator('#score_titulo');
    await endpoint.locator('summary').click();
    await endpoint.locator('#d-score_titulo-titulo').fill('Toy Story');
    // What is offered stands over the button until it is closed.
    await endpoint.getByRole('option').first().waitFor();
    await page.keyboard.press('Escape');
    await endpoint.getByRole('button', { name: 'Probar' }).click();
    await endpoint.getByText('· 200 ·').waitFor();
    expect(await endpoint.locator('pre').textContent()).toContain('"score": 7.7');
    expect(complaints).toEqual([]);
    await leave();
  });
});

/** The bot, but for one title that it isn't sure of. */
function doubting(bot: Bot): Bot {
  const volver = { id: 219, title: 'Volver', titleEs: null, year: 2006 };
  const target = { command: 'ficha', args: { titulo: 'id:219' } };
  const mistake = {
    kind: 'doubtfulMovie',
    typed: DOUBTFUL,
    candidates: [{ movie: volver, target }],
  } as const;
  return {
    ...bot,
    dispatcher: {
      ...bot.dispatcher,
      message: async (text, turn) =>
        text.endsWith(DOUBTFUL)
          ? { command: 'ficha', reply: bot.dispatcher.refuse(mistake, turn), ms: 1 }
          : bot.dispatcher.message(text, turn),
    },
  };
}

/** What axe-core finds on a page, as one line each. */
async function violations(page: Page): Promise<string[]> {
  // The page's own policy lets no foreign script in; the test's comes through the debugger.
  await page.evaluate(axe.source);
  const found = await page.evaluate(async () => {
    const { axe: checker } = globalThis as unknown as { axe: typeof axe };
    return (await checker.run({ resultTypes: ['violations'] })).violations;
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
