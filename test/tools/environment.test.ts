import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { botEnvironment, readConfig } from '../../src/app/config.ts';
import { PLATFORMS } from '../../src/platforms/all.ts';

const read = (file: string): string => readFileSync(file, 'utf8');
const matches = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, name]) => name ?? '');
const filesIn = (folder: string, extension: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(extension))
    .map((name) => `${folder}/${name}`);

/** The variables that a schema reads, whatever is made of them, or a table of schemas. */
function variablesOf(read: unknown): string[] {
  if (read instanceof z.ZodPipe) return variablesOf(read.in);
  if (read instanceof z.ZodObject) return Object.keys(read.shape);
  if (read instanceof z.ZodType) throw new Error('A schema of variables is an object’s');
  const table = Object.entries(typeof read === 'object' && read !== null ? read : {});
  return table.flatMap(([name, schema]) => (schema instanceof z.ZodType ? [name] : []));
}

/** What the bot reads, its platforms, and whatever else has an `environment.ts`. */
async function allVariables(): Promise<string[]> {
  const files = filesIn('src', 'environment.ts').map(
    (file) => import(/* @vite-ignore */ `../../${file}`),
  );
  const others = (await Promise.all(files)).flatMap((module) => Object.values(module));
  const platforms = PLATFORMS.map(({ environment }) => environment);
  return [...new Set([botEnvironment, ...platforms, ...others].flatMap(variablesOf))];
}

const EXAMPLE = read('.env.example');
const documented = matches(EXAMPLE, /^([A-Z][A-Z0-9_]*)=/gm);

/** What only tests and measures set, or belongs to Node, the system or the host: nobody configures Butaca with it. */
const NOT_OURS = [
  'KAGGLE_DIR',
  'EVAL_DIR',
  'SPECS_DIR',
  'NODE_VERSION',
  'NODE_ENV',
  'NODE_OPTIONS',
  'MALLOC_ARENA_MAX',
  'NO_COLOR',
  'WIKIDATA_ENDPOINT',
];
/** Of the image itself, of its building, and of scripts that are run outside of it. */
const NOT_PASSED = ['DATA_DIR', 'HOST', 'PORT', 'CATALOG_URL', 'CATALOG_SHA256'];
const OF_SCRIPTS = /^(?:WIKIDATA|TMDB)_/;

describe('.env.example', () => {
  it('names every variable that the code reads, once', async () => {
    const known = await allVariables();
    expect(known.filter((name) => !documented.includes(name) && !NOT_OURS.includes(name))).toEqual(
      [],
    );
    expect(documented.filter((name) => !known.includes(name))).toEqual([]);
    expect(new Set(documented).size).toBe(documented.length);
  });

  it('can be used as it is', () => {
    const lines = EXAMPLE.split('\n').filter((line) => /^[A-Z]/.test(line));
    const env = Object.fromEntries(lines.map((line) => line.split(/=(.*)/s).slice(0, 2)));
    expect(readConfig(env).platforms.map(({ name }) => name)).toEqual(
      readConfig({}).platforms.map(({ name }) => name),
    );
  });
});

it('compose.yaml passes every one of them that is the running bot’s', () => {
  const compose = read('compose.yaml');
  const passed = matches(compose, /^ {6}([A-Z][A-Z0-9_]*): \$\{\1:-[^}]*\}$/gm);
  const wanted = documented.filter((name) => !NOT_PASSED.includes(name) && !OF_SCRIPTS.test(name));
  expect(passed.toSorted()).toEqual(wanted.toSorted());
  for (const name of ['CATALOG_URL', 'CATALOG_SHA256'])
    expect(compose).toContain(`${name}: \${${name}:-}`);
});

it('render.yaml, the image and the documents name no other', () => {
  const named = {
    'render.yaml': matches(read('render.yaml'), /key: (\w+)/g),
    Dockerfile: matches(read('Dockerfile'), /^(?:ENV| {4}) ?([A-Z][A-Z0-9_]*)=/gm),
    ...Object.fromEntries(
      ['README.md', ...filesIn('docs', '.md')].map((file) => [
        file,
        matches(read(file), /`((?:[A-Z][A-Z0-9]*_[A-Z0-9_]+|HOST|PORT|WEB|LOCALE))(?:=[^`]*)?`/g),
      ]),
    ),
  };
  for (const [file, names] of Object.entries(named)) {
    const unknown = names.filter((name) => ![...documented, ...NOT_OURS].includes(name));
    expect(unknown, file).toEqual([]);
  }
  expect(named['render.yaml']).toContain('CATALOG_URL');
});
