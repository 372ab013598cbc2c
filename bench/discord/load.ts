import { setTimeout as pause } from 'node:timers/promises';
import type { Posted, Seen } from '../../test/support/discord/interactions.ts';
import type { Person } from '../../test/support/discord/person.ts';

export type Kind = 'slash' | 'press' | 'typing';

/** Something that a person did: when, and when it was answered. */
export interface Asked {
  readonly kind: Kind;
  readonly at: number;
  answered?: number;
  deferred?: boolean;
}

const SLASHES: readonly (readonly [name: string, options?: Record<string, string>])[] = [
  ['cantidad_filmaciones_mes', { mes: 'enero' }],
  ['cantidad_filmaciones_dia', { dia: 'viernes' }],
  ['score_titulo', { titulo: 'Toy Story' }],
  ['score_titulo', { titulo: 'id:238' }],
  ['votos_titulo', { titulo: 'Inception' }],
  ['get_actor', { nombre: 'Tom Hanks' }],
  ['get_director', { nombre: 'Pedro Almodóvar' }],
  ['recomendacion', { titulo: 'El padrino' }],
  ['ficha', { titulo: 'el laberinto del fauno' }],
  ['ficha', { titulo: 'id:862' }],
  ['buscar', { texto: 'señor de los anilos' }],
  ['score_titulo', { titulo: 'solaris' }],
  ['ayuda'],
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
  ...Array<Kind>(60).fill('slash'),
  ...Array<Kind>(15).fill('press'),
  ...Array<Kind>(25).fill('typing'),
];

/** Milliseconds for which the last answers are waited for. */
const PATIENCE_MS = 5_000;

/** The message that all buttons hang on. */
const PRESSED: Posted = {
  id: '800000000000000001',
  embeds: [{ description: '.' }],
  components: [],
  attachments: [],
  allowed_mentions: { parse: [] },
};

const pick = <T>(items: readonly T[], index: number, otherwise: T): T =>
  items[index % items.length] ?? otherwise;

/** Lets people do so much a second, one after the other, and gives what became of each thing that they did. */
export async function load(
  people: readonly Person[],
  perSecond: number,
  seconds: number,
): Promise<Asked[]> {
  const all: Asked[] = [];
  const started = performance.now();
  for (let count = 0; count < perSecond * seconds; count++) {
    const early = started + (count * 1000) / perSecond - performance.now();
    if (early > 1) await pause(early);
    const person = people[count % people.length];
    if (!person) break;
    // Strides that share no factor with the lists mix everything with everything.
    const asked: Asked = { kind: pick(DOINGS, count * 37, 'slash'), at: performance.now() };
    all.push(asked);
    void act(person, asked.kind, count).then((seen) => {
      asked.answered = performance.now();
      asked.deferred = 'deferred' in seen && seen.deferred;
    });
  }
  await pause(PATIENCE_MS);
  return all;
}

function act(person: Person, kind: Kind, count: number): Promise<Seen | object> {
  switch (kind) {
    case 'slash':
      return person.slash(...pick(SLASHES, count, ['ayuda']));
    case 'press':
      return person.pressId(PRESSED, pick(PRESSES, count, ''));
    case 'typing':
      return person.types('score_titulo', 'titulo', pick(TYPED, count, ''));
  }
}
