/** What the terminal says by itself; everything else comes from the commands. */

export const GREETING =
  'Hola, soy Butaca. Pregúntame por una película o por alguien del cine; /ayuda enseña todo. Ctrl-D para salir.';

export const FAREWELL = '¡Hasta la próxima!';
export const savedAt = (path: string): string => `Lo guardé en ${path}`;
