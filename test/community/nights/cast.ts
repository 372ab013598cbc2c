import { ANA, CLUB, EVA, LEO } from '../../support/community/cast.ts';
import type { TestCommunity } from '../../support/community/community.ts';

export const HOUR_MS = 60 * 60_000;
export const DAY_MS = 24 * HOUR_MS;
/** Nobody is suited worse by one film than by another. */
export const NO_TASTE = (): number => 0;
export const ZONE = 'UTC';

/** A night of the club two days from now, opened by Ana. @returns its id */
export async function openNight({ people, nights, clock }: TestCommunity): Promise<number> {
  for (const [person, name] of [
    [ANA, 'Ana'],
    [LEO, 'Leo'],
    [EVA, 'Eva'],
  ] as const) {
    await people.meet({ person, name, place: CLUB });
  }
  const at = new Date(clock.date().getTime() + 2 * DAY_MS);
  const { night } = await nights.open({ place: CLUB, by: ANA, said: clock.date(), at, zone: ZONE });
  return night.id;
}

/** The ids of a night's nominations, by film. */
export async function nominationsOf(
  { nights }: TestCommunity,
  night: number,
): Promise<ReadonlyMap<number, number>> {
  const found = await nights.find(night);
  return new Map(found?.nominations.map(({ id, film }) => [film, id]));
}
