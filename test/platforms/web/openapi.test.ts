import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bot } from '../../../src/app/bot.ts';
import { parseArgs } from '../../../src/core/message.ts';
import { commandUrl } from '../../../src/platforms/web/command-url.ts';
import { botOn } from '../../support/bot.ts';
import { demoCatalogue } from '../../support/demo-catalogue.ts';
import { serve, type TestServer } from '../../support/web.ts';

/** What this suite reads of the document. */
interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}
interface Operation {
  readonly parameters?: readonly { name: string; in: string; required?: boolean }[];
  readonly responses: Readonly<Record<string, { content?: Readonly<Record<string, Content>> }>>;
}
interface Content {
  readonly examples?: Readonly<Record<string, { summary: string; value: unknown }>>;
}

let bot: Bot;
let server: TestServer;
let document: Document;
let ajv: Ajv2020;
beforeAll(async () => {
  bot = await botOn(await demoCatalogue());
  server = await serve(bot);
  const response = await fetch(`${server.url}/openapi.json`);
  document = (await response.json()) as Document;
  ajv = new Ajv2020({ strict: false, formats: { date: /^\d{4}-\d\d-\d\d$/, uri: /^https?:/ } });
  ajv.addSchema(document, 'api');
});
afterAll(async () => {
  await server.stop();
  await bot.close();
});

/** The check of a response as the document describes it. */
function validator(path: string, method: string, status: number, type: string): ValidateFunction {
  const pointer = ['paths', path, method, 'responses', String(status), 'content', type, 'schema']
    .map((part) => part.replaceAll('~', '~0').replaceAll('/', '~1'))
    .map(encodeURIComponent)
    .join('/');
  const validate = ajv.getSchema(`api#/${pointer}`);
  if (!validate) throw new Error(`${method} ${path} describes no ${status} of ${type}`);
  return validate;
}

/** Asks, and checks what comes against what the document says of that path. */
async function conforms(path: string, url: string, init: RequestInit = {}): Promise<number> {
  const response = await fetch(server.url + url, init);
  const [type = ''] = (response.headers.get('content-type') ?? '').split(';');
  const body: unknown = type === 'text/plain' ? await response.text() : await response.json();
  const validate = validator(path, (init.method ?? 'GET').toLowerCase(), response.status, type);
  expect(validate(body), `${url}: ${ajv.errorsText(validate.errors)}`).toBe(true);
  return response.status;
}

/** What is asked by address: neither what is somebody's own nor what is changed. */
const pure = () => bot.registry.commands.filter(({ effect }) => effect === 'pure');

const WRONG = ['qxzvkj', '', '%', 'id:0', 'id:862', '12', 'enero', 'a'.repeat(301), 'el padrino'];

describe('openapi.json', () => {
  it('is OpenAPI 3.1 with every command', () => {
    expect(document.openapi).toBe('3.1.0');
    for (const { name, options } of pure()) {
      expect(document.paths).toHaveProperty([`/${name}`, 'get']);
      const [first] = Object.keys(options);
      if (first) expect(document.paths).toHaveProperty([`/${name}/{${first}}`, 'get']);
    }
  });

  it('describes what every command answers, right and wrong', async () => {
    for (const command of pure()) {
      const { name, options, examples } = command;
      const [first] = Object.keys(options);
      if (!first) {
        expect(await conforms(`/${name}`, `/${name}`)).toBe(200);
        continue;
      }
      for (const example of examples) {
        const url = commandUrl(command, parseArgs(example, command));
        const path = example === '' ? `/${name}` : `/${name}/{${first}}`;
        expect(await conforms(path, url), url).toBe(200);
      }
      for (const value of WRONG) {
        await conforms(`/${name}/{${first}}`, `/${name}/${encodeURIComponent(value)}`);
        await conforms(`/${name}`, `/${name}?${new URLSearchParams({ [first]: value })}`);
      }
    }
  });

  it('describes the rest', async () => {
    const post = (body: string): RequestInit => ({
      method: 'POST',
      body,
      headers: { 'Content-Type': 'application/json' },
    });
    expect(await conforms('/salud', '/salud')).toBe(200);
    expect(await conforms('/listo', '/listo')).toBe(200);
    expect(await conforms('/metricas', '/metricas')).toBe(200);
    expect(await conforms('/sugerencias', '/sugerencias?texto=pad')).toBe(200);
    expect(
      await conforms('/sugerencias', '/sugerencias?comando=ficha&opcion=titulo&texto=vol'),
    ).toBe(200);
    expect(await conforms('/chat', '/chat', post('{"mensaje":"/ficha volver"}'))).toBe(200);
    expect(await conforms('/chat', '/chat', post('{"mensaje":"/mes"}'))).toBe(200);
    expect(await conforms('/chat', '/chat', post('{"otra":1}'))).toBe(400);
    expect(await conforms('/chat', '/chat', post('{'))).toBe(400);
    expect(await conforms('/chat', '/chat', post(`{"mensaje":"${'a'.repeat(20_000)}"}`))).toBe(413);
  });

  it('shows examples that really come out', async () => {
    let shown = 0;
    for (const operations of Object.values(document.paths)) {
      for (const [status, { content = {} }] of Object.entries(operations['get']?.responses ?? {})) {
        for (const { examples = {} } of Object.values(content)) {
          for (const { summary, value } of Object.values(examples)) {
            const response = await fetch(server.url + summary);
            expect(response.status, summary).toBe(Number(status));
            expect(await response.json(), summary).toEqual(value);
            shown += 1;
          }
        }
      }
    }
    expect(shown).toBeGreaterThan(bot.registry.commands.length * 2);
  });

  it('names every parameter of a path', () => {
    for (const [path, operations] of Object.entries(document.paths)) {
      for (const { parameters = [] } of Object.values(operations)) {
        const named = parameters.filter((parameter) => parameter.in === 'path');
        const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
        expect(named.map(({ name }) => name)).toEqual(inPath);
      }
    }
  });
});
