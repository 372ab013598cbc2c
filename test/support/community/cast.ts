import type { PersonKey, PlaceKey } from '../../../src/core/turn.ts';

/** Who tests are about. */
export const ANA: PersonKey = 'discord:1';
export const LEO: PersonKey = 'discord:2';
export const EVA: PersonKey = 'discord:3';
export const ANA_ON_TELEGRAM: PersonKey = 'telegram:1001';
export const CLUB: PlaceKey = 'discord:c7';
export const FAMILY: PlaceKey = 'telegram:-100200';

/** Films by their TMDB ids. */
export const VOLVER = 219;
export const ALIEN = 348;
export const HEAT = 949;
export const AMELIE = 194;
export const SEVEN = 807;
export const PSYCHO = 539;

export const FILMS = [VOLVER, ALIEN, HEAT, AMELIE, SEVEN, PSYCHO] as const;

export const DAY_MS = 24 * 60 * 60 * 1000;
