import type { Turn } from '../../src/core/turn.ts';

/** One person alone with the bot in a terminal. */
export const TURN: Turn = {
  platform: 'terminal',
  person: 'terminal:ana',
  place: 'terminal:ana',
  private: true,
  at: new Date('2026-01-02T20:00:00Z'),
};
