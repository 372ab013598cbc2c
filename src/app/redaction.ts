import { inspect } from 'node:util';

/** Takes the secrets that the process knows out of whatever leaves it. */
export interface Redaction {
  /** A text without them; anything else as Node shows it, an error with its stack and causes. */
  (value: unknown): string;
  /** Has one more taken out from now on. */
  keep(secret: string): void;
}

/** What stands in the place of a secret. */
const REDACTED = '[secreto]';

/** Variables that hold a secret as a whole, by their names. */
const SECRET_NAME = /(?:TOKEN|KEY|SECRET|PASSWORD)$/i;

/** Whatever is shorter keeps no secret, and would tear words apart wherever it stands in a text. */
const SECRET_MIN = 6;

/** A part of a secret that is as long as this is one by itself: what follows the number in a Telegram token. */
const PART_MIN = 20;

/** The name and the password in an address, however short: `postgres://butaca:clave@host`. */
const CREDENTIALS = /(?<=:\/\/[^\s/:@]*:)[^\s/@]+(?=@)/g;

/** @param env the variables of the process: secrets are what their names or their forms say */
export function createRedaction(env: Readonly<Record<string, string | undefined>>): Redaction {
  const secrets = new Set<string>();
  let pattern = /(?!)/g;

  function keep(secret: string): void {
    const parts = secret.split(/[:.\s]+/).filter(({ length }) => length >= PART_MIN);
    // Of what takes several lines (a private key), each is shown by itself.
    for (const text of [secret, ...secret.split('\n'), ...parts]) {
      if (text.length >= SECRET_MIN) for (const form of formsOf(text)) secrets.add(form);
    }
    // The longest first: what is left of a whole secret without its part would still say something of it.
    const sorted = [...secrets].sort((a, b) => b.length - a.length);
    if (sorted.length > 0) pattern = new RegExp(sorted.map(escapeRegExp).join('|'), 'g');
  }

  for (const [name, value = ''] of Object.entries(env)) {
    if (SECRET_NAME.test(name)) keep(value);
    if (URL.canParse(value)) for (const secret of secretsOfUrl(new URL(value))) keep(secret);
  }

  const redact = (value: unknown): string =>
    (typeof value === 'string' ? value : inspect(value))
      .replace(pattern, REDACTED)
      .replace(CREDENTIALS, REDACTED);
  return Object.assign(redact, { keep });
}

/** The password of an address, and the values of its parameters (a signature is one), as written and as meant. */
const secretsOfUrl = ({ password, search, searchParams }: URL): string[] => [
  password,
  decoded(password),
  ...search.split(/[?&]/).map((pair) => pair.slice(pair.indexOf('=') + 1)),
  ...searchParams.values(),
];

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A sign of percent that stands for itself.
    return text;
  }
}

/** A secret as it stands in a text, in JSON, where Node shows an object, and in an address. */
const formsOf = (secret: string): string[] => [
  secret,
  JSON.stringify(secret).slice(1, -1),
  inspect(secret).slice(1, -1),
  encodeURIComponent(secret),
];

const escapeRegExp = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
