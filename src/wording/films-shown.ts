/** When something is said of "esa" or "la segunda" and nothing was shown here. */
export const NOTHING_SHOWN = '¿De qué película hablas? Dime el título y te cuento.';
export const NOBODY_SHOWN = '¿De quién hablas? Dime el nombre y te cuento.';

/** When more of a list is asked for that has ended. */
export const NO_MORE =
  'No tengo más de esas: ya te las enseñé todas. Quita o cambia algo («de cualquier época», «que sean comedias») y busco otras.';

/** @param shown how many were shown, when a place beyond them was asked for */
export const notSoMany = (shown: number): string =>
  shown === 1
    ? 'Solo te enseñé una película. ¿Te refieres a esa?'
    : `Solo te enseñé ${shown} películas. ¿A cuál de ellas te refieres?`;
