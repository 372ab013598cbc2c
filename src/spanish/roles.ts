import type { Role } from '../core/option.ts';
import { plain } from './grammar.ts';

const DIRECTS = /(?<![a-z])(?:dirig|direct|direccion|dire(?![a-z])|realiz)/u;
const ACTS =
  /(?<![a-z])(?:act(?:u|or|riz)|sal(?:e|ga|ia|io|en|gan)|protagoni|reparto|elenco|interpret|trabaj|aparec|particip|donde esta)/u;

/** As what a sentence says that somebody takes part: "dirigió", "actúa"; undefined where it doesn't, or says both. */
export function roleIn(text: string): Role | undefined {
  const said = plain(text);
  const [directs, acts] = [DIRECTS.test(said), ACTS.test(said)];
  if (directs === acts) return undefined;
  return directs ? 'director' : 'actor';
}
