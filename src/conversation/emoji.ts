import type { Interpretation } from '../core/dispatcher.ts';
import type { SmallTalk } from '../wording/small-talk.ts';
import { smallTalk } from './small-talk.ts';

/** What signs say where nothing else is written; the first that fits. */
const SIGNS: readonly (readonly [RegExp, SmallTalk])[] = [
  [/[😂🤣😆😹😄😁😅]/u, 'risa'],
  [/[👎😡😠🤬😒🙄💩]/u, 'queja'],
  [/[🙏🤝]/u, 'gracias'],
  [/[👍👌🆗✅💯]/u, 'ok'],
  [/[❤😍🥰😘🤩🔥👏🎉💖]/u, 'elogio'],
  [/\p{Extended_Pictographic}/u, 'saludo'],
];

/** An answer to a message of signs alone: "😂", "👍"; undefined where it has a word. */
export function answerToSigns(line: string): Interpretation | undefined {
  if (/[\p{L}\p{N}]/u.test(line)) return undefined;
  const said = SIGNS.find(([pattern]) => pattern.test(line));
  return said && smallTalk(said[1], line);
}
