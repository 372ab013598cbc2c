import type { CommandRequest } from '../../core/dispatcher.ts';
import type { RawArgs } from '../../core/message.ts';
import type { FilterMention } from '../reading/filter-mentions.ts';
import { filterArgs, type Reading } from '../reading/reading.ts';

/** Words with which a message goes on from what was said. */
const GOES_ON =
  /^(?:y|e|pero|ahora|mejor|tambien|ademas|solo|con|sin|que|de|del|en|mas|menos|no|nada|o|ni|ok|vale|bueno|dale|si|entonces|da|quita|quitame|saca|sacame|pon|ponme|agrega|agregale|anade|filtra|cambia|cambiala)\b/u;
/** Words that begin a request of its own. */
const BEGINS =
  /(?:^|[^a-z])(?:pelis?|peliculas?|films?|movies?|cintas?|recomiend\w*|recomenda\w*|recomendar\w*|busco|quiero (?:ver|una|algo)|dame|muestrame|mostrame|cuant[ao]s|cuales|lista|top|algo|alguna)(?![a-z])/u;

/** Whether a message with filters goes on from the last request instead of asking anew. */
export function goesOn({ message, filters, spoken }: Reading, likely: boolean): boolean {
  if (filters.length === 0 && !spoken.some(({ kind }) => kind === 'person')) return false;
  const text = message.plain.replace(/^[^\p{L}\p{N}]+/u, '');
  if (GOES_ON.test(text))
    return !/^(?:que|de|en|con|si|no|mas) .*(?:recomiend|recomenda)/u.test(text);
  // "Comedias argentinas" names what is wanted: a request of its own.
  const names = filters.some(({ option, start }) => NOUNS.has(option) && start < NOUN_BEFORE);
  return likely || !(BEGINS.test(text) || names);
}

/** What names films by itself, where it stands at the beginning, or after an article. */
const NOUNS: ReadonlySet<FilterMention['option']> = new Set(['genero', 'tema', 'publico', 'saga']);
const NOUN_BEFORE = 5;

/** "Da igual", "no importa": what is taken away. */
const INDIFFERENT =
  /(?:da (?:lo mismo|igual)|me da igual|no (?:me )?importa|cualquier|sin importar|quita(?:le|me)?|olvida(?:te)?|saca(?:le|me)? (?:el|lo|la)|sin filtro|todas? las?)/u;
/** How each option is spoken of as a whole. */
const SPOKEN_OF: Readonly<Record<string, RegExp>> = {
  duracion: /dur(?:e|en|a|acion)|larg[ao]|cort[ao]|minutos|tiempo/u,
  epoca: /epoca|ano|anos|decada|viej[ao]s?|nuev[ao]s?|fecha|cuando/u,
  genero: /genero/u,
  pais: /pais|paises|donde|nacionalidad/u,
  idioma: /idioma|lengua/u,
  nota: /nota|puntaje|score|critica/u,
  orden: /orden/u,
};
const ADDS =
  /(?:^|[^a-z])(?:tambien|ademas|o|agrega\w*|anade\w*|suma\w*|y que (?:sea|tenga)n? tambien)(?![a-z])/u;

/**
 * A request with what a message changes of it: what it says replaces what was said of the same thing, "también"
 * adds to it, "sin" takes it away, "da igual" forgets it.
 * @param people raw values of the persons that the message names
 */
export function refine(
  request: CommandRequest,
  { message, filters }: Reading,
  people: readonly string[],
): CommandRequest {
  const said: Record<string, string> = { ...request.args };
  const text = message.plain;
  if (INDIFFERENT.test(text)) {
    for (const [option, pattern] of Object.entries(SPOKEN_OF)) {
      if (pattern.test(text)) delete said[option];
    }
    const kept = filters.filter(({ start }) => !INDIFFERENT.test(text.slice(0, start)));
    return { command: request.command, args: { ...said, ...filterArgs(kept) } };
  }
  const adds = ADDS.test(text);
  for (const [option, value] of Object.entries(filterArgs(filters))) {
    const before = said[option];
    const joins = (adds || option.startsWith('sin_')) && before !== undefined;
    said[option] = joins ? `${before}, ${value}` : value;
  }
  for (const { option, text: unwanted, negated } of filters) {
    if (negated) forget(said, option, unwanted);
  }
  if (people.length > 0) {
    const before = adds && said['persona'] ? [said['persona']] : [];
    said['persona'] = [...before, ...people].join(' + ');
  }
  return { command: request.command, args: said as RawArgs };
}

/** What is not wanted any more is not asked for either. */
function forget(said: Record<string, string>, option: FilterMention['option'], text: string): void {
  const before = said[option];
  if (before === undefined) return;
  const left = before
    .split(',')
    .filter((part) => !part.includes(text) && !text.includes(part.trim()));
  if (left.length > 0) said[option] = left.join(',');
  else delete said[option];
}
