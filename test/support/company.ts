import type { Bot } from '../../src/app/bot.ts';
import type { Turn } from '../../src/core/turn.ts';
import { TURN } from './turn.ts';

/** Ana in a group with Luis, whom the examples of commands are about. */
export const IN_COMPANY: Turn = { ...TURN, place: 'terminal:cinefilos', private: false };

/** Films of the demo catalogue. */
const FILMS = [219, 603, 862, 27205, 550, 680];

/** Has Ana and Luis use the bot in their group, and rate the same films. */
export async function keepCompany({ community, dispatcher }: Bot): Promise<void> {
  const luis = { person: 'terminal:luis', name: 'Luis', place: 'terminal:cinefilos' } as const;
  await community.people.meet(luis);
  await dispatcher.run('notas', {}, IN_COMPANY);
  for (const [index, film] of FILMS.entries()) {
    await community.ratings.rate('terminal:luis', film, 4 + index);
    await community.ratings.rate('terminal:ana', film, 9 - (index % 4));
  }
}

/** Commands that only make sense in a group. */
const OF_GROUPS: ReadonlySet<string> = new Set([
  'afinidad',
  'grupo',
  'para_el_grupo',
  'noche',
  'historial',
]);

/** Somebody sends a file of that content. */
export const sending = (content: string | Uint8Array, turn = TURN, name = 'archivo'): Turn => ({
  ...turn,
  file: { name, read: async () => Buffer.from(content) },
});

/** Where the examples of a command are said, and with what. */
export function turnFor(command: string): Turn {
  if (command === 'importar') return sending('Title,Year,Rating10\nVolver,2006,8\nXyz,1999,8\n');
  return OF_GROUPS.has(command) ? IN_COMPANY : TURN;
}
