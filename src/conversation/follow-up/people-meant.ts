import type { Role } from '../../core/option.ts';
import type { Reading, Spoken } from '../reading/reading.ts';
import type { Facts } from '../reading/understanding.ts';

/** How a message speaks of somebody: whose films are meant, who is in them, who directs them, or only their name. */
export type Cue = 'of' | 'with' | 'directed' | 'named';

const DIRECTED = /(?:dirigid[a-z]*(?: por)?|director[a-z]*(?: es)?|dirija[a-z]*|direccion de) $/u;
const WITH =
  /(?:con|junto a|donde (?:sale|actua|esta)|que (?:salga|actue|aparezca|este)|protagonizad[a-z]* por|actu[a-z]+|sal[a-z]+) $/u;
const OF = /(?:de|del) $/u;

export function cueOf({ message }: Reading, { start }: Spoken): Cue {
  const said = message.plain.slice(0, start);
  if (DIRECTED.test(said)) return 'directed';
  if (WITH.test(said)) return 'with';
  return OF.test(said) ? 'of' : 'named';
}

const ROLE_NAMES: Readonly<Record<Role, string>> = { actor: 'reparto', director: 'dirección' };

/** The raw value of a person, in a role where one is meant. */
export const rawPerson = (id: number, role?: Role): string =>
  `id:${id}${role ? ` (${ROLE_NAMES[role]})` : ''}`;

/** Who directed fewer films is no director in people's minds. */
const DIRECTED_MIN = 2;

/** The role in which somebody is meant: whoever directs more than they play leading parts is known for directing. */
export async function roleMeant(
  cue: Cue,
  id: number,
  { careerOf }: Pick<Facts, 'careerOf'>,
): Promise<Role | undefined> {
  if (cue === 'directed') return 'director';
  if (cue === 'named') return undefined;
  const { leads, directed } = await careerOf(id);
  const directs = directed >= DIRECTED_MIN && directed > leads;
  if (cue === 'of') return directs ? 'director' : undefined;
  return leads > 0 && !(directs && directed > 2 * leads) ? 'actor' : undefined;
}

/** The raw values of the persons whom a message wants, in the roles that it means. */
export const peopleMeant = (reading: Reading, facts: Pick<Facts, 'careerOf'>) =>
  Promise.all(
    reading.spoken.flatMap((one) => {
      const { kind, id, negated } = one;
      if (kind !== 'person' || id === undefined || negated) return [];
      const cue = cueOf(reading, one);
      return [roleMeant(cue, id, facts).then((role) => ({ id, cue, raw: rawPerson(id, role) }))];
    }),
  );
export type Meant = Awaited<ReturnType<typeof peopleMeant>>[number];

const idOf = (raw: string): number => Number(raw.match(/\d+/)?.[0]);
const roleOf = (raw: string): string => raw.match(/\((.+)\)/)?.[1] ?? '';

/**
 * Whom a list is to be of after a message names somebody: who has the same part in it makes way, the others stay.
 * @param before raw values of the persons that it was of
 * @param adds whether the message says "también"
 * @returns ways of understanding it, the likelier first
 */
export function joinPeople(
  before: readonly string[],
  meant: readonly Meant[],
  adds: boolean,
): readonly (readonly string[])[] {
  const [first, second] = meant;
  const fresh = meant.map(({ raw }) => raw);
  const others = before.filter((raw) => !meant.some(({ id }) => id === idOf(raw)));
  if (!first) return [before];
  const all = [...others, ...fresh];
  if (adds) return [all, fresh];
  if (second || first.cue === 'named') return [fresh];
  const role = roleOf(first.raw);
  const staying = others.filter((raw) => roleOf(raw) !== role);
  const kept = [...staying, ...fresh];
  // "Con Meg Ryan", said of films with Tom Hanks, wants both.
  const both = first.cue === 'with' && staying.length === 0;
  return both ? [all, fresh] : [kept, fresh];
}

/** Those of some raw values that are not of the persons who are not wanted. */
export const withoutPeople = (
  raws: readonly string[],
  unwanted: readonly number[],
): readonly string[] => raws.filter((raw) => !unwanted.includes(idOf(raw)));
