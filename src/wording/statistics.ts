import { UserError } from '../core/errors.ts';
import type { Target } from '../reply/actions.ts';

/** When nobody says of what. */
export const STATISTICS_INTRO =
  'Puedo dibujarte el catálogo de varias maneras. Elige un tema; con decada y genero te enseño solo esas películas.';

export const CHOOSE_THEME = 'Elige un tema';

export const ALL_FILMS = 'Todas las películas';

/**
 * @param scope " del género terror de los años 90"
 * @param everything what shows the same theme on all films
 */
export const nothingToDraw = (theme: string, scope: string, everything: Target): UserError =>
  new UserError({
    kind: 'said',
    code: 'no_encontrado',
    sentence: `Para «${theme}» no tengo datos de las películas${scope}.`,
    suggestions: scope === '' ? [] : [{ label: ALL_FILMS, target: everything }],
  });
