import { createHash } from 'node:crypto';
import { englishKeys } from '../phonetics/english.ts';
import { spanishKey } from '../phonetics/spanish.ts';
import { STOP_WORDS } from '../text/stop-words.ts';
import { canonicalWords } from '../text/words.ts';
import type { PackedStrings } from './packed-strings.ts';
import { packTree } from './word-tree.ts';

/** Texts and words that go through every rule of spelling and sound at least once. */
const SAMPLE = `
  El señor de los anillos: las dos torres|WALL·E|Se7en|Ocho apellidos vascos|20.000 leguas de viaje submarino
  J. J. Abrams|Rocky IV|Ocean's Eleven|L'Avventura|Tom & Jerry|Ænigma|Straße|Łódź|Аmélie|千と千尋の神隠し|Þór
  Los cuatrocientos golpes|Doce hombres sin piedad|Veintiuno|El tercer hombre|Primera plana|Parte II|3ª parte
  knight wrong psycho who when Hugh horror schindler caught thought neighbour ghost watch chance she station
  special nature bridge edge village photo three hobbit egg george jaws black cool queen city zoo virus bull
  bomb title take time rude see dead moon house snow rain day boat saw august new money movie yes mystery girl
  hurt fear run gone bread food tower play key lovely
  chico show txiki phantom hielo hueso guerra guapo gente queso kilo zapato calle rey vaca cuatro ciudad
  campo perro escuela stallone jirafa verdad llave
`
  .split(/[|\n]/)
  .map((text) => text.trim())
  .filter(Boolean);

/** Texts one after the other, as an index keeps them. */
function packed(texts: readonly string[]): PackedStrings {
  const ends = texts.map((_, i) => Buffer.byteLength(texts.slice(0, i + 1).join('')));
  return { bytes: Buffer.from(texts.join('')), starts: Uint32Array.from([0, ...ends]) };
}

/**
 * A number that changes with what the rules of text and sound make of words, and with how words are kept: an index
 * made by other rules is another version. It fits 32 bits.
 */
export const RULES_VERSION: number = createHash('sha256')
  .update(
    JSON.stringify([
      SAMPLE.map((text) => [canonicalWords(text, 'title'), canonicalWords(text, 'name')]),
      SAMPLE.flatMap((text) => canonicalWords(text, 'title')).map((word) => [
        spanishKey(word),
        englishKeys(word),
      ]),
      [...STOP_WORDS],
      [...packTree(packed(SAMPLE), 1)],
    ]),
  )
  .digest()
  .readUInt32LE(0);
