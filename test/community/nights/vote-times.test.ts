import { describe, expect, it } from 'vitest';
import { scheduleOf } from '../../../src/community/services/nights/vote-times.ts';

const LIMA = 'America/Lima';
const at = (local: string): Date => new Date(`${local}:00-05:00`);
const voteOf = (said: string, night: string): string =>
  new Date(scheduleOf({ said: at(said), at: at(night), zone: LIMA }).vote).toISOString();

describe('the call to vote', () => {
  it('comes a day before the vote ends', () => {
    expect(voteOf('2026-11-30T12:00', '2026-12-04T21:00')).toBe(
      at('2026-12-03T20:00').toISOString(),
    );
  });

  it('waits for the morning where it would wake people up', () => {
    expect(voteOf('2026-11-30T12:00', '2026-12-01T21:00')).toBe(
      at('2026-12-01T09:00').toISOString(),
    );
  });

  it('wakes them where the film begins before the morning', () => {
    expect(voteOf('2026-11-30T22:00', '2026-12-01T04:00')).toBe(
      at('2026-12-01T00:30').toISOString(),
    );
  });
});
