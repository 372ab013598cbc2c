import { setTimeout as pause } from 'node:timers/promises';
import type { Person } from '../../test/support/telegram/people.ts';
import type { Call, TelegramServer } from '../../test/support/telegram/server.ts';

export type Kind = 'message' | 'press' | 'inline';

/** Something that a person did: when, and when the bot acknowledged and answered it. */
export interface Asked {
  readonly kind: Kind;
  readonly at: number;
  acknowledged?: number;
  answered?: number;
}

const MESSAGES = [
  '/mes enero',
  '/dia viernes',
  '/score Toy Story',
  '/votos Inception',
  '/actor Tom Hanks',
  '/director Pedro Almodóvar',
  '/recomendar El padrino',
  '/ficha Volver',
  '/buscar señor de los anillos',
  '/ayuda',
  'el laberinto del fauno',
  '/mes',
  '/score',
];
const PRESSES = [
  'ficha|id:862',
  'score_titulo|id:238',
  'recomendacion|id:680',
  'votos_titulo|id:27205',
  'get_director!pagina|2636|2',
  'get_director!pagina|2636|3',
];
const TYPED = ['', 'p', 'pa', 'padrino', 'toy', 'amor', 'star wars', 'la vida'];

/** What each of a hundred people does next. */
const DOINGS: readonly Kind[] = [
  ...Array<Kind>(60).fill('message'),
  ...Array<Kind>(25).fill('press'),
  ...Array<Kind>(15).fill('inline'),
];

/** Milliseconds for which the last answers are waited for. */
const PATIENCE_MS = 5_000;

const pick = <T>(items: readonly T[], index: number, otherwise: T): T =>
  items[index % items.length] ?? otherwise;

/** Lets people do so much a second, one after the other, and gives what became of each thing that they did. */
export async function load(
  server: TelegramServer,
  people: readonly Person[],
  perSecond: number,
  seconds: number,
): Promise<Asked[]> {
  const all: Asked[] = [];
  const byKey = new Map<string, Asked>();
  server.onCall = (call) => note(call, byKey);
  const started = performance.now();
  for (let count = 0; count < perSecond * seconds; count++) {
    const due = started + (count * 1000) / perSecond;
    const early = due - performance.now();
    if (early > 1) await pause(early);
    const person = people[count % people.length];
    if (!person) break;
    // Strides that share no factor with the lists mix everything with everything.
    const asked: Asked = { kind: pick(DOINGS, count * 37, 'message'), at: performance.now() };
    all.push(asked);
    for (const key of act(server, person, asked.kind, count)) byKey.set(key, asked);
  }
  await pause(PATIENCE_MS);
  server.onCall = undefined;
  return all;
}

/** Does something, and gives the keys under which the calls that answer it are known. */
function act(server: TelegramServer, person: Person, kind: Kind, count: number): string[] {
  const chat = `chat ${person.chat.id}`;
  switch (kind) {
    case 'message':
      person.sends(pick(MESSAGES, count, ''));
      return [chat];
    case 'press': {
      const under = server.chats.send({ chat_id: person.chat.id, text: 'Elige' });
      return [chat, person.taps(pick(PRESSES, count, ''), under)];
    }
    case 'inline':
      return [person.query(pick(TYPED, count, ''))];
  }
}

function note({ method, body }: Call, byKey: ReadonlyMap<string, Asked>): void {
  const now = performance.now();
  if (method === 'answerCallbackQuery') {
    const asked = byKey.get(String(body['callback_query_id']));
    if (asked) asked.acknowledged ??= now;
  } else if (method === 'answerInlineQuery') {
    const asked = byKey.get(String(body['inline_query_id']));
    if (asked) asked.answered ??= now;
  } else if (/^(?:send|edit)/.test(method)) {
    const asked = byKey.get(`chat ${body['chat_id']}`);
    if (asked) asked.answered ??= now;
  }
}
