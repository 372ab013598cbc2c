import type { Talks } from '../talks.ts';
import type { ServiceContext } from './context.ts';

export const createTalks = ({ store, now }: ServiceContext): Talks => ({
  recall: (keys) =>
    store.read(async ({ db }) => {
      if (keys.length === 0) return new Map();
      const rows = await db
        .selectFrom('talks')
        .select(['key', 'said'])
        .where('key', 'in', keys)
        .where('until', '>', now())
        .execute();
      return new Map(rows.map(({ key, said }) => [key, said]));
    }),

  async keep(talks, ms) {
    if (talks.length === 0) return;
    const until = now() + ms;
    const rows = talks
      .map(({ key, person = null, text }) => ({ key, person, said: text, until }))
      // In one order, so that two who write the same rows don't wait for each other.
      .sort((a, b) => (a.key < b.key ? -1 : 1));
    await store.write(({ db }) =>
      db
        .insertInto('talks')
        .values(rows)
        .onConflict((conflict) =>
          conflict.column('key').doUpdateSet(({ ref }) => ({
            person: ref('excluded.person'),
            said: ref('excluded.said'),
            until: ref('excluded.until'),
          })),
        )
        .execute(),
    );
  },
});
