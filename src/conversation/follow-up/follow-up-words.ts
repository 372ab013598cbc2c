import { roleIn } from '../../spanish/roles.ts';
import type { FilterMention } from '../reading/filter-mentions.ts';
import type { Reading } from '../reading/reading.ts';

/** Words with which a message goes on from what was said. */
export const GOES_ON =
  /^(?:y|e|pero|ahora|mejor|tambien|ademas|solo|con|sin|que (?!me|pelicula|tal|hay|onda|ha|han|hizo|hicieron|otr)|de|del|en|mas|menos|no|nada|o|ni|ok|vale|bueno|dale|si|entonces|da|quita|quitame|saca|sacame|pon|ponme|agrega|agregale|anade|filtra|cambia|cambiala|perdon|digo|quise decir|dirigid[ao]s|ordena|ordenal[ao]s|ordenamelas|es[ea] mism[ao]|del mism[ao]|mism[ao])\b/u;
/** Words that begin a request of its own. */
const BEGINS =
  /(?:^|[^a-z])(?:peliculas?|cintas?|cine|recomiend\w*|recomenda\w*|recomendar\w*|busco|estren\w+|quiero (?:ver|una|algo)|dame|muestrame|mostrame|cuant[ao]s|cuales|lista|top|algo|alguna)(?![a-z])/u;

/** "Algo más nuevo", "una menos larga": beside what was shown. */
const BESIDE =
  /^(?:(?:y|e|o|pero|mejor|dame|dime|quiero|busco|prefiero|pon|ponme|poneme|tira|tirame|manda|mandame|pasame|recomiendame|recomendame|tienes|tenes|hay|no|nah|ok|dale|vale|a ver|jaja) )*(?:(?:algo|algun[ao]?s?|un[ao]s?|otr[ao]s?) )?(?:pelis? |peliculas? )?(?:que (?:sea|este|dure) )?(?:(?:mucho|un poco|un poquito|algo|bastante) )?(?:mas|menos) (?!de(?! |l)|que )/u;

/** "Da igual", "no importa": what is taken away. */
export const INDIFFERENT =
  /(?:da (?:lo mismo|igual)|me da igual|no (?:me )?importa|cualquier|sin importar|quita(?:le|me)?|olvida(?:te)?|saca(?:le|me)? (?:el|lo|la)|sin filtro|todas? las?)/u;
/** How each option is spoken of as a whole. */
export const SPOKEN_OF: Readonly<Record<string, RegExp>> = {
  duracion: /dur(?:e|en|a|acion)|larg[ao]|cort[ao]|minutos|tiempo/u,
  epoca: /epoca|ano|anos|decada|viej[ao]s?|nuev[ao]s?|fecha|cuando/u,
  genero: /genero/u,
  pais: /pais|paises|donde|nacionalidad/u,
  idioma: /idioma|lengua/u,
  nota: /nota|puntaje|score|critica/u,
  orden: /orden/u,
  en: /plataforma|servicio|streaming/u,
};

/** Whether a message takes away one of the filters of before. */
export const forgets = (text: string): boolean =>
  INDIFFERENT.test(text) && Object.values(SPOKEN_OF).some((pattern) => pattern.test(text));

/** "Como actor", "dirigiendo": the same person's films in another part. */
export const otherRole = (text: string) =>
  /(?:^|[^a-z])(?:como|de|solo|actuando|dirigiendo|las que)(?![a-z])/u.test(text)
    ? roleIn(text)
    : undefined;

/** "Qué más ha hecho ese director", "la última de Del Toro": of a person, whatever was listed before. */
const CAREER =
  /(?:^|[^a-z])que (?:(?:mas|otr[ao]s?(?: pelis?| peliculas?| cosas?)?) )?(?:ha|han|hizo|hicieron|dirigio|dirigieron)(?![a-z])|^(?:cual (?:es|fue) )?la (?:ultima|primera|mejor|peor|mas [a-z]+)(?: peli| pelicula)? (?:de|del|que (?:hizo|dirigio))(?![a-z])/u;

/** Whether a message goes on from the last list instead of asking anew. */
export function goesOn({ message, filters, spoken, pattern }: Reading, likely: boolean): boolean {
  // A name typed alone asks for whoever has it.
  if (pattern.join() === '{persona}' && spoken.every(({ referred }) => !referred)) return false;
  const text = message.plain.replace(/^[^\p{L}\p{N}]+/u, '');
  if (forgets(text)) return true;
  if (filters.length === 0 && !spoken.some(({ kind }) => kind === 'person')) {
    const unwanted = spoken.some(({ kind, negated }) => kind === 'movie' && negated);
    return GOES_ON.test(text) && (unwanted || otherRole(text) !== undefined);
  }
  if (BESIDE.test(text)) return true;
  if (CAREER.test(text) && spoken.some(({ kind }) => kind === 'person')) return false;
  if (GOES_ON.test(text)) {
    return !/^(?:que|de|en|con|si|no|mas) .*(?:recomiend|recomenda)/u.test(text);
  }
  // "Comedias argentinas" names what is wanted: a request of its own.
  const names = filters.some(({ option, start }) => NOUNS.has(option) && start < NOUN_BEFORE);
  return likely || !(BEGINS.test(text) || names);
}

/** What names films by itself, where it stands at the beginning, or after an article. */
const NOUNS: ReadonlySet<FilterMention['option']> = new Set(['genero', 'tema', 'publico', 'saga']);
const NOUN_BEFORE = 5;
