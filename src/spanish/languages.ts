import { fold } from '../core/text.ts';
import { createLookup } from './lookup.ts';

/** Names of languages that the standard doesn't have, or says otherwise: folded, by what they mean in TMDB's codes. */
const NAMES: readonly (readonly [names: string, codes: string])[] = [
  ['español,castellano,espanol latino,habla hispana,lengua española,hispano,cristiano', 'es'],
  ['ingles,english,version original inglesa,habla inglesa', 'en'],
  // TMDB tells Cantonese apart, people don't.
  ['chino,mandarin', 'zh cn'],
  ['cantones', 'cn'],
  ['noruego', 'no nb'],
  ['serbocroata', 'sh sr hr'],
  ['persa,farsi', 'fa'],
  ['tagalo,filipino', 'tl'],
  ['gallego', 'gl'],
  ['vasco,euskera', 'eu'],
  ['hindi,hindu,indio', 'hi'],
  ['frances,habla francesa', 'fr'],
  ['sin dialogos', 'xx'],
];

/** Those of TMDB's codes that the standard names. */
const CODES =
  'af am ar bg bn bs ca cs cy da de el en es et eu fa fi fr gl he hi hr hu hy id is it ja ka kk km kn ko ku la lt lv mk ml mn mr ms ne nl pl ps pt qu ro ru sk sl sq sr sv ta te th tl tr uk ur uz vi wo zh zu'.split(
    ' ',
  );

function* words(): Generator<readonly [string, readonly string[]]> {
  for (const [names, codes] of NAMES) {
    for (const name of names.split(',')) yield [fold(name), codes.split(' ')];
  }
  const standard = new Intl.DisplayNames('es', { type: 'language' });
  for (const code of CODES) {
    const name = standard.of(code);
    if (name && name !== code) yield [fold(name), [code]];
  }
}

const BEFORE = /(?:(?:hablad[oa]s?|en|de|idioma|lengua|version original|vo) )*(?:(?:el|la) )?/u;
const lookup = createLookup(words(), BEFORE);

/** The language that a text names, as TMDB's codes for it: "en francés", "castellano", "chino" (`zh`, `cn`). */
export const parseLanguage = (text: string): readonly string[] | undefined =>
  CODES.includes(text) || text === 'cn' ? [text] : lookup.parse(text);

const said = createLookup(
  [...words()].flatMap(([word, codes]) =>
    ['en', 'habladas en', 'hablada en', 'idioma', 'en idioma'].map(
      (lead) => [`${lead} ${word}`, codes] as const,
    ),
  ),
);

/** Every language named in a `plain` text as one that is spoken: "en francés". */
export const findLanguages = said.find;

/** What most films of a country are shot in, as far as Unicode's likely subtags tell, in TMDB's codes. */
export function mainLanguages(country: string): readonly string[] {
  const { language } = new Intl.Locale('und', { region: country }).maximize();
  return language === 'zh' ? ['zh', 'cn'] : [language];
}
