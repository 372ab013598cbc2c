import type { PollEvents } from '../platforms/platform.ts';

/** What is told of native polls: no command opens one yet. */
export const pollEvents: PollEvents = {
  opened: async () => {},
  voted: async () => {},
  toggled: async () => {},
  gone: async () => {},
};
