import type { Turn } from '../../core/turn.ts';

/** Who sits at the terminal, where nobody is named. */
const ALONE = 'local';

/**
 * Who asks at the terminal, where and when.
 * @param person a name; whoever sits there, when it is left out
 * @param chat the name of a place; the person's own chat with the bot, when it is left out
 */
export const terminalTurn = (at: Date, person = ALONE, chat = person): Turn => ({
  platform: 'terminal',
  person: `terminal:${person}`,
  ...(person !== ALONE && { name: person }),
  // Who has the terminal has everything.
  isAdministrator: async () => true,
  place: `terminal:${chat}`,
  private: chat === person,
  at,
});
