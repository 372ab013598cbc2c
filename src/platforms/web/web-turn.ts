import type { Turn } from '../../core/turn.ts';

/**
 * Whoever asks over HTTP: one of many who can't be told apart, alone with the bot.
 * @param locale the Spanish that they asked for; undefined: the deployment's
 */
export const webTurn = (locale: string | undefined, at: Date): Turn => ({
  platform: 'web',
  private: true,
  ...(locale && { locale }),
  at,
});

/** The same of an address that is opened: by a link, a prefetch or a robot as well as by a person. */
export const openedTurn = (locale: string | undefined, at: Date): Turn => ({
  ...webTurn(locale, at),
  effects: ['pure'],
});
