import { createHash } from 'node:crypto';
import type { PersonKey } from '../../core/turn.ts';
import type { Linking } from '../linking.ts';
import type { Tables } from '../store/engine.ts';
import type { ServiceContext } from './context.ts';
import { mergePersons } from './merge.ts';
import { type PersonRow, takePerson } from './person-rows.ts';

const LIVES_MS = 10 * 60 * 1000;
/** 32 of them, none that is taken for another: no I, L, O or U. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 8;

export const createLinking = ({ store, now, randomBytes }: ServiceContext): Linking => ({
  async open(key) {
    const code = [...randomBytes(LENGTH)].map((byte) => LETTERS[byte % LETTERS.length]).join('');
    const row = { hash: hashOf(code), until: now() + LIVES_MS };
    await store.write(async (tables) => {
      const { id: person_id } = await takePerson(tables, key, now());
      await tables.db
        .insertInto('link_codes')
        .values({ person_id, ...row })
        .onConflict((conflict) => conflict.column('person_id').doUpdateSet(row))
        .execute();
    });
    return { code, until: new Date(row.until) };
  },

  use: (key, code) =>
    store.write(async (tables) => {
      const host = await ownerOf(tables, code, now());
      if (!host) return { kind: 'unknown' };
      const guest = await takePerson(tables, key, now());
      if (host.id === guest.id) return { kind: 'same' };
      const [theirs, mine] = [await platforms(tables, host), await platforms(tables, guest)];
      if (mine.some(({ platform }) => theirs.some((other) => other.platform === platform))) {
        return { kind: 'twoAccounts' };
      }
      await tables.db.deleteFrom('link_codes').where('person_id', '=', host.id).execute();
      await mergePersons(tables, host, guest);
      return { kind: 'linked', with: theirs[0]?.key as PersonKey };
    }),
});

/** The letters that are taken for digits are those digits; whatever else was typed with it is left out. */
const hashOf = (typed: string): string => {
  const code = typed
    .toUpperCase()
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0')
    .replace(/[^0-9A-Z]/g, '');
  return createHash('sha256').update(code).digest('hex');
};

const ownerOf = (
  { db, engine }: Tables,
  code: string,
  now: number,
): Promise<PersonRow | undefined> =>
  db
    .selectFrom('link_codes as c')
    .innerJoin('persons as p', 'p.id', 'c.person_id')
    .selectAll('p')
    .where('c.hash', '=', hashOf(code))
    .where('c.until', '>', now)
    .$if(engine === 'postgres', (query) => query.forNoKeyUpdate(['c', 'p']))
    .executeTakeFirst();

const platforms = ({ db }: Tables, person: PersonRow) =>
  db
    .selectFrom('identities')
    .select(['platform', 'key'])
    .where('person_id', '=', person.id)
    .orderBy('key')
    .execute();
