import { z } from 'zod';
import { defineQuery } from '../../query.ts';

/** Something that films have in common, and what people call it. */
const StoredTerm = z.object({
  id: z.number(),
  name: z.string(),
  /** Folded; the first is its name. */
  words: z.array(z.string()).readonly(),
  films: z.number(),
});

const ThemeRow = StoredTerm.extend({ trait: z.boolean() });
export type ThemeRow = Readonly<z.infer<typeof ThemeRow>>;
export type ServiceRow = Readonly<z.infer<typeof StoredTerm>>;

const SagaRow = StoredTerm.extend({
  /** Its films, oldest first. */
  movies: z.array(z.number()).readonly(),
});
export type SagaRow = Readonly<z.infer<typeof SagaRow>>;

/** Every theme; of a word that several have, the first of them is meant. */
export const themeRows = defineQuery<Record<never, never>, ThemeRow>(
  ThemeRow,
  'SELECT id, name, words, films, trait FROM themes ORDER BY rank',
);

/** Every saga, the one with most votes first. */
export const sagaRows = defineQuery<Record<never, never>, SagaRow>(
  SagaRow,
  'SELECT id, name, words, movies, len(movies)::INTEGER AS films FROM sagas ORDER BY rank',
);

/** Every service, those that everybody knows first, whether a film is on them or not. */
export const serviceRows = defineQuery<Record<never, never>, ServiceRow>(
  StoredTerm,
  'SELECT id, name, words, films FROM services ORDER BY rank',
);
