import type { PollEvents } from '../../src/platforms/platform.ts';

/** Who hears of polls and does nothing. */
export const deafToPolls: PollEvents = {
  opened: async () => {},
  voted: async () => {},
  toggled: async () => {},
  gone: async () => {},
};
