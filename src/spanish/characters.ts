import { fold } from '../core/text.ts';
import { plain } from './grammar.ts';

/** Parts that are called otherwise in Spanish, folded, and what credits call them. */
const ENGLISH: Readonly<Record<string, string>> = {
  guason: 'joker',
  'hombre arana': 'spider man',
  gatubela: 'catwoman',
  acertijo: 'riddler',
  pinguino: 'penguin',
  'dos caras': 'two face',
  lobezno: 'wolverine',
  guepardo: 'wolverine',
  'mujer maravilla': 'wonder woman',
  'viuda negra': 'black widow',
  'bruja escarlata': 'scarlet witch',
  'ojo de halcon': 'hawkeye',
  'capitan america': 'captain america',
  'hombre de hierro': 'iron man',
  'hombre hormiga': 'ant man',
  'pantera negra': 'black panther',
  blancanieves: 'snow white',
  cenicienta: 'cinderella',
  caperucita: 'red riding hood',
  bella: 'belle',
  bestia: 'beast',
  campanilla: 'tinker bell',
  campanita: 'tinker bell',
  garfio: 'hook',
  'capitan garfio': 'hook',
  malefica: 'maleficent',
  espantapajaros: 'scarecrow',
  zorro: 'zorro',
  'robin hood': 'robin hood',
  papa: 'pope',
  rey: 'king',
  reina: 'queen',
  narrador: 'narrator',
};

const ARTICLE = /^(?:el|la|los|las|al|a|de|del) /;

/** What a character may be called in the credits, folded: as it was typed, and in English. */
export function characterNames(typed: string): readonly string[] {
  const name = fold(typed).replace(ARTICLE, '').replace(ARTICLE, '');
  const english = ENGLISH[name];
  return english === undefined ? [name] : [name, english];
}

const VERB =
  '(?:(?:hac|as|hiz|interpret|encarn|actu|jueg|represent|personific|dobl)[a-z]*|era|es|fue|(?:da|dio|daba) vida|(?:la |pone |da )*voz|actor|actriz|papel|personaje|rol)';
const END = '(?: (?:en|de la pelicula|de la peli|quien|cual|como se llama)(?: .*)?)?$';

/** How a question names a part: the first that fits, the verbs that stand last first. */
const ASKED: readonly RegExp[] = [
  new RegExp(`^.*${VERB} (?:de|del|d|a|al) (?:el |la )?(.+?)${END}`, 'u'),
  /^(?:y )?(?:a|al) (.+?) (?:quien|que actor|que actriz)/u,
  new RegExp(`^.*(?:es|era|fue) (.+?)${END}`, 'u'),
];

/** The part that a question asks for: "quién hace de Forrest en la peli" → "forrest"; undefined for none. */
export function characterIn(text: string): string | undefined {
  const asked = plain(text)
    .replace(/[¿?¡!.,]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  for (const pattern of ASKED) {
    const name = asked.match(pattern)?.[1]?.trim();
    if (name) return name;
  }
  return undefined;
}
