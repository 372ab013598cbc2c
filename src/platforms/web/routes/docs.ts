import { Hono } from 'hono';
import type { Answers } from '../answers-kept.ts';
import { CACHE } from '../cache-headers.ts';
import { type DocumentedCommand, describeApi, documentCommands } from '../openapi/document.ts';
import { docsView } from '../view/docs-view.ts';
import { toDocument } from '../view/html.ts';
import type { WebEnv } from '../web-env.ts';
import type { PageParts } from './page.ts';

/** `/openapi.json` for programs and `/docs` for people, both made when first asked for. */
export function docsRoutes(
  { registry, assets, credits }: PageParts,
  answers: Answers,
): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  let documented: Promise<DocumentedCommand[]> | undefined;
  const commands = () => {
    documented ??= documentCommands(registry, answers);
    return documented;
  };
  let document: string | undefined;

  app.get('/openapi.json', async (c) => {
    document ??= JSON.stringify(describeApi(await commands()));
    return c.body(document, 200, {
      'Content-Type': 'application/json; charset=UTF-8',
      'Cache-Control': CACHE.catalogue,
    });
  });

  app.get('/docs', async (c) => {
    const files = await assets;
    c.header('Cache-Control', CACHE.askFirst);
    return c.html(
      toDocument(
        docsView(
          await commands(),
          {
            style: files['style.css'].path,
            script: files['docs.js'].path,
            icon: files['icon.svg'].path,
          },
          credits(),
        ),
      ),
    );
  });

  return app;
}
