import { everyMatch } from '../../core/text.ts';

/** What people say before they say it better: "la quinta, no, mejor la segunda", "de terror, perdón, de miedo". */
const BETTER =
  /(?:[\s,.;…]+)(?:no+,? (?:perd[oó]n|mejor|espera|digo)|mejor dicho|perd[oó]n,? (?:quise decir|digo)|quise decir|digo)[\s,.:…]+(?=\p{L}+\s+\S)/giu;

/** A message as it stands after whoever wrote it has put it right; the same where nothing is. */
export function afterSelfCorrection(line: string): string {
  const last = everyMatch(line, BETTER).at(-1);
  if (!last || last.index === 0) return line;
  return line.slice(last.index + last[0].length);
}
