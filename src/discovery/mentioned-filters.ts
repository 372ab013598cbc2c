import type { Mentions } from '../core/mentions.ts';
import type { RawArgs } from '../core/message.ts';
import { roleIn } from '../spanish/roles.ts';

/** A day that a message names is that of a release only where it says so: "algo para el sábado" asks for any film. */
const RELEASED = /(?<![a-z])(?:estren|sali(?:eron|o)|lanz|dirig|cuant[ao]s)/u;

/** The options of a list of films from what a message mentions. */
export function mentionedFilters({ filters, people, month, weekday, text }: Mentions): RawArgs {
  const released = RELEASED.test(text);
  const role = people.length > 0 ? roleIn(text) : undefined;
  return {
    ...filters,
    ...(people.length > 0 && { persona: people.join('+') }),
    ...(role && { papel: role }),
    ...(released && month && { mes: month }),
    ...(released && weekday && { dia: weekday }),
  };
}
