import { type Catalogue, openCatalogue } from '../catalogue/open.ts';
import { oldestFetch } from '../catalogue/queries/oldest-fetch.ts';
import { readVocabularies, type Vocabularies } from '../catalogue/vocabulary.ts';
import type { Threads } from '../conversation/memory/threads.ts';
import { DataError } from '../core/errors.ts';
import { once } from '../core/once.ts';
import type { Registry } from '../core/registry.ts';
import { type Pinned, pinCatalogue } from '../etl/staging/pin.ts';
import type { Finder } from '../finder/finder.ts';
import { loadFinder } from '../finder/load-finder.ts';
import { loadTastes, type TasteModel } from '../recommender/personal/taste-model.ts';
import type { Config } from './config.ts';
import type { Context } from './context.ts';
import { createTalk } from './create-talk.ts';

/** All that is made of one catalogue, and goes with it. */
export interface Edition {
  readonly catalogue: Catalogue;
  readonly finder: Finder;
  readonly terms: Vocabularies;
  /** Read when it is first needed. @throws DataError when it can't be */
  readonly tastes: () => TasteModel;
  readonly talk: ReturnType<typeof createTalk>;
  /** The ISO date of its oldest row of TMDB's; null where it has none. */
  readonly oldestFetch: string | null;
  /** Whether it outlives the files in the catalogue's folder. */
  readonly isHeld: boolean;
  /** Waits for what is asked of it. */
  close(): Promise<void>;
}

export interface EditionParts {
  readonly config: Pick<Config, 'dataDir' | 'duckdbMemory' | 'duckdbThreads'>;
  readonly registry: Registry<Context>;
  readonly threads: Threads;
}

/** Milliseconds that a catalogue may take for a first question. */
const PATIENCE = 10_000;

/**
 * Opens the catalogue that is in the folder now.
 * @param check `beside`: while another one is asked, so everything is looked at before, and nobody waits for it meanwhile
 * @throws DataError when there is no whole catalogue
 */
export async function openEdition(
  { config, registry, threads }: EditionParts,
  check: 'atStart' | 'beside',
): Promise<Edition> {
  const pinned = await pinCatalogue(config.dataDir);
  let catalogue: Catalogue | undefined;
  try {
    catalogue = await openPinned(pinned, config, check === 'beside');
    const [terms, oldest, finder] = await Promise.all([
      readVocabularies(catalogue),
      catalogue.first(oldestFetch, {}),
      // After the questions, which are answered meanwhile.
      Promise.resolve().then(() => loadFinder(pinned.dir)),
    ]);
    const tastes = once(() => loadTastes(pinned.dir));
    // Its file may be another catalogue's by then.
    if (!pinned.isHeld) tastes();
    const { close, ...asked } = catalogue;
    return {
      catalogue: { ...asked, close },
      finder,
      terms,
      tastes,
      talk: createTalk({ registry, catalogue, terms, threads }),
      oldestFetch: oldest?.date ?? null,
      isHeld: pinned.isHeld,
      async close() {
        await close();
        await pinned.release();
      },
    };
  } catch (error) {
    await catalogue?.close();
    await pinned.release();
    throw shownAs(error, pinned.dir, config.dataDir);
  }
}

async function openPinned(
  { dir }: Pinned,
  { dataDir, duckdbMemory, duckdbThreads }: EditionParts['config'],
  isWhole: boolean,
): Promise<Catalogue> {
  const catalogue = await openCatalogue(dir, {
    memoryLimit: duckdbMemory,
    threads: duckdbThreads,
    ...(isWhole && { verifyBudget: Number.POSITIVE_INFINITY }),
  });
  const rename = (error: unknown): never => {
    throw shownAs(error, dir, dataDir);
  };
  const intact = catalogue.intact.catch(rename);
  intact.catch(() => {});
  const named: Catalogue = {
    ...catalogue,
    intact,
    check: (deadline) => catalogue.check(deadline).catch(rename),
  };
  if (isWhole) await named.check(PATIENCE);
  return named;
}

/** The same fault of the folder that people know, not of the one that the files are read from. */
function shownAs(error: unknown, dir: string, folder: string): unknown {
  if (!(error instanceof DataError)) return error;
  return new DataError(error.message.replaceAll(dir, folder), {
    cause: error.cause,
    ...(error.file && { file: error.file.replace(dir, folder) }),
  });
}
