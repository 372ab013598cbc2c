import type { Interpretation } from '../core/dispatcher.ts';
import type { Turn } from '../core/turn.ts';
import { parseOrder } from '../spanish/orders.ts';
import type { Understanding } from './reading/understanding.ts';

/** "Sorpréndeme", "no sé qué ver": films, and nothing said of which. */
export const asksForAnything = (meant: Interpretation): boolean =>
  meant.kind === 'run' &&
  meant.request.command === 'descubrir' &&
  Object.entries(meant.request.args).every(
    ([option, value]) => option === 'orden' && parseOrder(value) === 'random',
  );

/** Who can be told from others gets what suits them, anybody else some that hardly anybody regrets. */
export function anything(turn: Turn, { routes }: Understanding): Interpretation {
  const own = turn.person === undefined ? undefined : routes.get('para_mi');
  const request = own
    ? { command: own.command, args: {} }
    : { command: 'descubrir', args: { orden: 'random', nota: '7', votos: '1000' } };
  return { kind: 'run', request };
}
