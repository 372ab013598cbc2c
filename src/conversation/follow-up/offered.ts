import { fold } from '../../core/text.ts';
import type { Choice } from '../../reply/actions.ts';
import { parseOrdinal } from '../../spanish/ordinals.ts';

/** What was offered first is what the bot took for the likeliest. */
const YES =
  /^(?:si|sip|claro|exacto|correcto|eso|es[ea]|dale|obvio|aja)(?: (?:si|claro|exacto|eso|es[ea]|el mismo|la misma|mismo|misma|justo|mero|mera|porfa|gracias))*$/u;

/** The one of the things that the bot offered which a message means: by its place, its words or its year. */
export function chosen(text: string, choices: readonly Choice[]): Choice | undefined {
  if (choices.length === 0) return undefined;
  const place = parseOrdinal(text) ?? (/^\d{1,2}$/.test(text.trim()) ? Number(text) : undefined);
  if (place !== undefined) return choices.at(place > 0 ? place - 1 : place);
  if (YES.test(fold(text))) return choices[0];
  const typed = fold(text).replace(
    /^(?:la|el|los|las|si|no|esa|ese|me refiero a|digo|quiero) (?:de |del )?/,
    '',
  );
  if (typed.length < 2) return undefined;
  const labelled = choices.map((choice) => ({ choice, label: fold(choice.label) }));
  const same = labelled.filter(({ label }) => label === typed);
  const held = labelled.filter(({ label }) => ` ${label} `.includes(` ${typed} `));
  const [only, rival] = same.length > 0 ? same : held;
  return rival === undefined ? only?.choice : undefined;
}
