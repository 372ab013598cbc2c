import type { Interpretation } from '../core/dispatcher.ts';
import { cleanLine } from '../core/text.ts';
import { DIRECT_CONFIDENCE } from '../finder/resolve.ts';
import { best } from './intents/kinds.ts';
import { EMPTY_THREAD, type Thread } from './memory/thread.ts';
import { readWithin } from './reading/likeliest-reading.ts';
import type { Understanding } from './reading/understanding.ts';
import { readMessage } from './reading/words.ts';
import { TALKS } from './thresholds.ts';

/** The request that only lacked what the message says; one that lacked all is said whole: "Volver 8". */
export async function completed(
  text: string,
  { lacking }: Thread,
  services: Understanding,
): Promise<Interpretation | undefined> {
  if (!lacking) return undefined;
  const { request, option } = lacking;
  const takes = services.takes(request.command, option, text);
  if (!takes && (await asksAnew(text, services))) return undefined;
  const lacksAll = Object.keys(request.args).length === 0;
  const said = lacksAll ? services.argsOf(request.command, text) : undefined;
  const args = said?.[option] === undefined ? { ...request.args, [option]: text } : said;
  return { kind: 'run', request: { ...request, args } };
}

/** They say a film or a person in other words, or go on from what was said. */
const SAYS_A_VALUE = /^(?:ficha|persona|referir|corregir|refinar|otras|saga_completa)$/;
const ONE_WORD = 1;

/** Whether a message is surely a question of its own, and neither a title nor a name. */
async function asksAnew(text: string, services: Understanding): Promise<boolean> {
  const { finder, correct } = services;
  const line = cleanLine(text);
  const message = readMessage(line, correct);
  if (message.words.length <= ONE_WORD) return false;
  const { reading, guesses } = await readWithin(message, EMPTY_THREAD, services);
  const { intent, confidence } = best(guesses);
  const plainly = confidence >= TALKS && !SAYS_A_VALUE.test(intent);
  const asks = reading.pattern.some((word) => services.classifier.knows(word));
  if (!plainly || !asks) return false;
  const named = [finder.movies(line, 1)[0], finder.people(line, { limit: 1 })[0]];
  return !named.some((one) => one !== undefined && one.confidence >= DIRECT_CONFIDENCE);
}
