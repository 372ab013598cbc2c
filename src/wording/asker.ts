export const NOBODY =
  'Aquí no sé quién eres, así que no puedo guardarte nada. Pídemelo en Discord, en Telegram o en la terminal.';
export const NOWHERE =
  'Aquí no sé en qué grupo estamos. Pídemelo en un grupo o en un chat conmigo.';
export const NOT_YOURS = 'Ese botón es de otra persona. Pídelo tú con su comando.';
