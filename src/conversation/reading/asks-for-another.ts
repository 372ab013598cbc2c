import type { Message } from './words.ts';

/** What stands before "otra" when somebody turns down what was shown. */
const REFUSING: ReadonlySet<string> = new Set(
  'no nah nel nop mm uy puf esa ese eso esas esos esta este ninguna ninguno ya la lo las los me le nos vi vimos vio visto hemos he conozco gusta gustan gusto convence convencen copa copan late laten va van interesa interesan apetece tanto mucho mejor todas y a ver dame dime pon ponme tira tirame manda mandame muestrame mostrame quiero alguna algun que'.split(
    ' ',
  ),
);
const ANOTHER = /^(?:otr[ao]s?|siguientes?)$/;

/** "Esa no, otra", "nel, otra", "ya la vi, a ver otra": the next ones, and nothing of what was shown. */
export function asksForAnother({ words }: Message): boolean {
  const said = words.flatMap(({ spelled }) => spelled.split(' '));
  const last = said.at(-1);
  return (
    said.length > 1 &&
    last !== undefined &&
    ANOTHER.test(last) &&
    said.slice(0, -1).every((word) => REFUSING.has(word))
  );
}
