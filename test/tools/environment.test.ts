import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/app/config.ts';

const read = (file: string): string => readFileSync(file, 'utf8');
const matches = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, name]) => name ?? '');
const filesIn = (folder: string, extension: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(extension))
    .map((name) => `${folder}/${name}`);

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
  it('names every variable that the code reads, once', () => {
    const source = filesIn('src', '.ts').map(read).join('\n');
    const known = matches(source, /^\s+([A-Z][A-Z0-9_]+): (?:z|snowflake|address)\b/gm);
    expect(known.length).toBeGreaterThan(20);
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
