import type { Interpretation } from '../core/dispatcher.ts';
import { cleanLine } from '../core/text.ts';
import { parseOrdinal } from '../spanish/ordinals.ts';
import { isSeries } from '../spanish/series.ts';
import { NOT_ALONE } from '../wording/distress.ts';
import { NOBODY_SHOWN, NOTHING_SHOWN, notSoMany } from '../wording/films-shown.ts';
import { act } from './act-on-intent.ts';
import { isDistress } from './distress.ts';
import { answerToSigns } from './emoji.ts';
import { fallBack, namedWhole } from './fall-back.ts';
import { followUp } from './follow-up/follow-up.ts';
import { chosen } from './follow-up/offered.ts';
import { laterPart } from './later-part.ts';
import { makerCalled } from './maker-called.ts';
import type { Thread } from './memory/thread.ts';
import { isExactTitle } from './reading/exact-title.ts';
import { readWithin } from './reading/likeliest-reading.ts';
import type { Reading } from './reading/reading.ts';
import { afterSelfCorrection } from './reading/self-correction.ts';
import type { Understanding } from './reading/understanding.ts';
import { readMessage } from './reading/words.ts';
import { outside, say } from './small-talk.ts';
import { toldByWords } from './told-by-words.ts';

/**
 * What a message in plain words asks for.
 * @param raw a message that names no command
 * @param thread what was talked about there
 */
export async function understand(
  raw: string,
  thread: Thread,
  services: Understanding,
): Promise<Interpretation> {
  const line = cleanLine(raw);
  if (isDistress(line)) return say(NOT_ALONE);
  const signs = answerToSigns(line);
  if (signs) return signs;
  if (ANY_FILM.test(line)) return { kind: 'run', request: { command: 'descubrir', args: {} } };
  const answer = chosen(line, thread.choices);
  if (answer) return { kind: 'press', target: answer.target };

  const message = readMessage(afterSelfCorrection(line), services.correct);
  const placed = thread.list.length > 0 && parseOrdinal(line) !== undefined;
  const maker = placed ? undefined : await makerCalled(line, services);
  if (maker) return maker;
  if (!placed && isExactTitle(line, message, thread, services)) {
    return { kind: 'run', request: { command: 'ficha', args: { titulo: line } } };
  }
  const series = isSeries(line) && outside('fuera_serie', services.coveredUntil);
  if (series) return series;
  const prizes = PRIZES.test(message.plain) && outside('fuera_premios', services.coveredUntil);
  if (prizes) return prizes;
  const { reading, guesses } = await readWithin(message, thread, services);
  const named = namedWhole(reading, services);
  if (named) return named;
  const later = laterPart(reading, guesses, services);
  if (later) return later;
  const told = await toldByWords(reading, services);
  if (told) return { kind: 'run', request: { command: 'ficha', args: { titulo: `id:${told}` } } };
  const missing = notShown(reading, thread);
  if (missing) return missing;
  return (
    (await followUp(reading, guesses, thread, services)) ??
    (await act(reading, guesses, thread, services)) ??
    fallBack(reading, services)
  );
}

/** Prizes, which the catalogue knows nothing of; "Oscar" alone is a name. */
const PRIZES =
  /(?<![a-z])(?:oscars|oscares|(?:el|un|al|los|algun|del) oscar(?! [a-z]{4})|goyas|(?:el|un|los) goya(?! [a-z]{4})|globos? de oro|palma de oro|nominaciones|(?:que|cuantos|algun) premios?)(?![a-z])/u;

/** "Una peli": nothing is said of which. */
const ANY_FILM =
  /^[¿¡\s]*(?:(?:una|alguna|quiero una|dame una) )?(?:pel[ií]cula|peli|film|pel[ií]culas|pelis)[\s.!?]*$/iu;

/** Says so where a message refers to what was not shown. */
function notShown({ spoken }: Reading, thread: Thread): Interpretation | undefined {
  const lost = spoken.find(({ referred, id }) => referred && id === undefined);
  if (!lost) return undefined;
  if (lost.kind === 'person') return thread.movie === undefined ? say(NOBODY_SHOWN) : undefined;
  return say(thread.list.length > 0 ? notSoMany(thread.list.length) : NOTHING_SHOWN);
}
