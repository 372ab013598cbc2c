/** Where an answer has nothing that can be seen: an empty message is refused by those who carry it. */
export const NOTHING_TO_SHOW = 'No hay nada que mostrar.';
