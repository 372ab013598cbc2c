import { z } from '@hono/zod-openapi';
import type { Dispatcher, Outcome } from '../../core/dispatcher.ts';
import { MESSAGE_MAX } from '../../core/message.ts';
import { TARGET_MAX_BYTES } from '../../core/target.ts';
import type { Turn } from '../../core/turn.ts';
import type { ChatRequest } from './protocol.ts';

/** Longer than any message: those are refused by the core, with a sentence. */
const TEXT_MAX = MESSAGE_MAX + 1;
const text = z.string().max(TEXT_MAX);

/** The shape of what the page sends, and its limits. */
export const ChatRequestSchema = z.union([
  z.strictObject({ mensaje: text }),
  z.strictObject({ boton: z.string().max(TARGET_MAX_BYTES) }),
  z.strictObject({ comando: text, opciones: z.record(text, text) }),
]) satisfies z.ZodType<ChatRequest>;

/** A message of the longest kind, escaped in the worst way, and its frame. */
export const BODY_MAX = 16 * 1024;

/** Gives a request of the page to the bot. */
export function ask(dispatcher: Dispatcher, request: ChatRequest, turn: Turn): Promise<Outcome> {
  if ('mensaje' in request) return dispatcher.message(request.mensaje, turn);
  if ('boton' in request) return dispatcher.press(request.boton, turn);
  return dispatcher.run(request.comando, request.opciones, turn);
}

/** What a form sends, by the names of its fields. */
export type Fields = Readonly<Record<string, string>>;

/**
 * The same request as a form without scripts sends it: `mensaje`, `boton`, or `comando` and its options.
 * @returns undefined when the fields ask nothing
 */
export function fieldsRequest(fields: Fields): ChatRequest | undefined {
  const { mensaje, boton, comando, locale, ...opciones } = fields;
  if (mensaje !== undefined) return { mensaje };
  if (boton !== undefined) return { boton };
  return comando === undefined ? undefined : { comando, opciones };
}

/** What the person is shown to have asked. */
export function questionText(request: ChatRequest): string {
  if ('mensaje' in request) return request.mensaje;
  // A button's own words are gone: what it carries must do, without what only programs need.
  if ('boton' in request) return request.boton.replace(/\|(?:[a-z0-9_]+=)?/g, ' ');
  const values = Object.values(request.opciones).filter(Boolean);
  return [`/${request.comando}`, ...values].join(' ');
}
