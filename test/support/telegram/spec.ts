import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { once } from '../../../src/core/once.ts';

interface Field {
  readonly name: string;
  readonly types: readonly string[];
  readonly required?: boolean;
}

interface Described {
  readonly fields?: readonly Field[];
  readonly subtypes?: readonly string[];
}

interface Spec {
  readonly methods: Readonly<Record<string, Described>>;
  readonly types: Readonly<Record<string, Described>>;
}

/** What is wrong with a call's body, by the service's own description; empty when it is right. */
export type SpecCheck = (method: string, body: object) => string[];

const FILE = join(process.env['SPECS_DIR'] ?? '../shared/specs', 'telegram-api.json');

/** The check against the Bot API's description, where that lies beside the project; else one that knows nothing. */
export const specCheck = once((): SpecCheck => {
  if (!existsSync(FILE)) {
    process.stdout.write(`No ${FILE}: what is sent to Telegram isn't checked against it\n`);
    return () => [];
  }
  const spec: Spec = JSON.parse(readFileSync(FILE, 'utf8'));
  return (method, body) => {
    const described = spec.methods[method];
    return described ? fieldProblems(method, described, body, spec) : [`no method ${method}`];
  };
});

function fieldProblems(at: string, { fields = [] }: Described, body: object, spec: Spec): string[] {
  const values = new Map(Object.entries(body));
  const known = new Set(fields.map(({ name }) => name));
  const unknown = [...values.keys()].filter((key) => !known.has(key));
  return [
    ...unknown.map((key) => `${at}.${key} is unknown`),
    ...fields.flatMap(({ name, types, required }) => {
      const value = values.get(name);
      if (value === undefined) return required ? [`${at}.${name} is missing`] : [];
      return anyOf(`${at}.${name}`, types, value, spec);
    }),
  ];
}

/** A value must be of one of the types; what is wrong with it as the nearest of them is told. */
function anyOf(at: string, types: readonly string[], value: unknown, spec: Spec): string[] {
  const [nearest = []] = types
    .map((type) => typeProblems(at, type, value, spec))
    .sort((a, b) => a.length - b.length);
  return nearest;
}

const SIMPLE: Readonly<Record<string, (value: unknown) => boolean>> = {
  String: (value) => typeof value === 'string',
  Integer: Number.isSafeInteger,
  Float: Number.isFinite,
  Boolean: (value) => typeof value === 'boolean',
  InputFile: (value) => typeof value === 'string',
};

function typeProblems(at: string, type: string, value: unknown, spec: Spec): string[] {
  const item = type.match(/^Array of (.+)$/)?.[1];
  if (item !== undefined) {
    if (!Array.isArray(value)) return [`${at} is no array`];
    return value.flatMap((each, index) => typeProblems(`${at}[${index}]`, item, each, spec));
  }
  const simple = SIMPLE[type];
  if (simple) return simple(value) ? [] : [`${at} is no ${type}`];
  const described = spec.types[type];
  if (!described) return [`${at}: the description has no type ${type}`];
  if (typeof value !== 'object' || value === null) return [`${at} is no ${type}`];
  if (described.subtypes) return anyOf(at, described.subtypes, value, spec);
  return fieldProblems(at, described, value, spec);
}
