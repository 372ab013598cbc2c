import type { LiteralDict } from '../../sources/kaggle/literal.ts';
import { byId } from './list-keys.ts';
import { NameIds } from './name-ids.ts';
import { intOf, textOf } from './nested-cells.ts';

export interface Person {
  readonly id: number;
  readonly name: string;
  /** 1 woman, 2 man, 0 unknown. */
  readonly gender: number;
}

export interface CastMember extends Person {
  /** Their place in the credits, where the file says it. */
  readonly order: number | undefined;
  readonly character: string | undefined;
}

/** Who is in a crew for anything but directing: most of the file, and in no table. */
export const NO_DIRECTOR = Symbol('no director');

/** How the entries of cast and crew are read, each to undefined when it can't be used; who has no id is known by name. */
export function creditReaders() {
  const keyOf = byId(new NameIds());

  const castMember = (entry: LiteralDict): CastMember | undefined => {
    const id = keyOf(entry);
    const name = textOf(entry, 'name');
    if (id === undefined || name === undefined) return undefined;
    const gender = intOf(entry, 'gender') ?? 0;
    return {
      id,
      name,
      gender,
      order: intOf(entry, 'order'),
      character: textOf(entry, 'character'),
    };
  };

  /** Without a job nobody knows what they did. */
  const crewMember = (entry: LiteralDict): Person | typeof NO_DIRECTOR | undefined => {
    const job = entry['job'];
    if (job !== 'Director') return typeof job === 'string' ? NO_DIRECTOR : undefined;
    const id = keyOf(entry);
    const name = textOf(entry, 'name');
    if (id === undefined || name === undefined) return undefined;
    return { id, name, gender: intOf(entry, 'gender') ?? 0 };
  };

  return { castMember, crewMember };
}
