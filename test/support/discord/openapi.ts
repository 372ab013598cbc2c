import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';

/** Says what is wrong with the body of a request, or nothing when Discord's description allows it. */
export type BodyCheck = (method: string, path: string, body: unknown) => string[];

const DOCUMENT = 'discord';
/** Formats that the description uses and JSON Schema doesn't define. */
const FORMATS: Readonly<Record<string, RegExp | true>> = {
  snowflake: /^(?:0|[1-9][0-9]*)$/,
  uri: /^[a-z][a-z0-9+.-]*:\/\/\S+$/i,
  'date-time': /^\d{4}-\d\d-\d\dT/,
  int32: true,
  int64: true,
  double: true,
  nonce: true,
};

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

const checks = new Map<string, BodyCheck>();

/**
 * Checks bodies against Discord's own OpenAPI description, `discord-openapi.json` in `SPECS_DIR`; undefined
 * (and a printed line) where the file isn't there.
 */
export function openApiCheck(
  folder = process.env['SPECS_DIR'] ?? '../shared/specs',
): BodyCheck | undefined {
  const file = resolve(folder, 'discord-openapi.json');
  if (!existsSync(file)) {
    process.stdout.write(`Discord's OpenAPI description isn't at ${file}: bodies go unchecked.\n`);
    return undefined;
  }
  // It compiles what it meets: whoever asks again has that.
  const check = checks.get(file) ?? readCheck(file);
  checks.set(file, check);
  return check;
}

function readCheck(file: string): BodyCheck {
  const description: Description = JSON.parse(readFileSync(file, 'utf8'));
  const ajv = new Ajv2020({ strict: false, allErrors: false, formats: FORMATS });
  ajv.addSchema(description, DOCUMENT);
  const templates = Object.keys(description.paths).map((template) => ({
    template,
    // A literal segment is tried before a parameter: `@original` before `{message_id}`.
    wildcards: template.split('{').length,
    pattern: new RegExp(`^${template.replace(/\{[^}]+\}/g, '[^/]+')}$`),
  }));
  templates.sort((a, b) => a.wildcards - b.wildcards);

  return (method, path, body) => {
    const found = templates.find(({ pattern }) => pattern.test(path));
    const operation = found && description.paths[found.template]?.[method.toLowerCase()];
    if (!found || operation === undefined) return [`Discord has no ${method} ${path}`];
    if (body === undefined) return [];
    const pointer = [
      'paths',
      found.template.replaceAll('~', '~0').replaceAll('/', '~1'),
      method.toLowerCase(),
      'requestBody/content',
      'application~1json',
      'schema',
    ].join('/');
    const validate = ajv.getSchema(`${DOCUMENT}#/${encodeURI(pointer)}`);
    if (!validate) return [`${method} ${path} takes no body`];
    if (validate(body)) return [];
    return (validate.errors ?? []).map((e) => `${method} ${path}: ${e.instancePath} ${e.message}`);
  };
}
