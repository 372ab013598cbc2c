/** What is said to whoever runs the bot when something that ships with it is missing or damaged. */
export const unreadablePhrases = (file: string): string =>
  `No pude leer ${file}, que viene con el programa: recupéralo.`;
