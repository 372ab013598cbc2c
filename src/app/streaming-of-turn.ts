import type { Vocabularies } from '../catalogue/vocabulary.ts';
import type { Community } from '../community/community.ts';
import type { StreamingSettings } from '../community/streaming.ts';
import { UserError } from '../core/errors.ts';
import type { Turn } from '../core/turn.ts';
import type { Watching } from '../discovery/list-services.ts';
import type { Wording } from '../wording/formats.ts';

/** Whose services stand for those of Latin America, where no country is known: most of its people's. */
const OF_LATIN_AMERICA = 'MX';

/**
 * Where whoever asks watches films: as their group said, else as they said themselves, else as the locale says. Asked
 * for once a turn; a store that is away has said nothing.
 */
export function watchingOf(
  turn: Turn,
  {
    community,
    terms,
    wording,
  }: {
    readonly community: Pick<Community, 'streaming'>;
    readonly terms: Vocabularies;
    readonly wording: Wording;
  },
): () => Promise<Watching> {
  const byLocale = wording.region === 'LATAM' ? OF_LATIN_AMERICA : wording.region;
  const read = async (): Promise<Watching> => {
    const group = turn.place && !turn.private ? turn.place : undefined;
    const ofGroup = group && (await said(community.streaming.of({ place: group })));
    const own = turn.person && (await said(community.streaming.of({ person: turn.person })));
    const services = (group ? ofGroup : own)?.services ?? [];
    return {
      region: ofGroup?.region ?? own?.region ?? byLocale,
      services: services.flatMap((id) => terms.service.byId(id) ?? []),
    };
  };
  let watching: Promise<Watching> | undefined;
  return () => {
    watching ??= read();
    return watching;
  };
}

async function said(
  settings: Promise<StreamingSettings | undefined>,
): Promise<StreamingSettings | undefined> {
  try {
    return await settings;
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}
