import type { ChatRequest, ChatSuggestion, ValueSuggestion } from '../protocol.ts';
import type { ShownReply } from '../view/reply-view.ts';

/** What `GET /sugerencias` offers, for a message or for an option. */
export type Suggestion = ChatSuggestion & Partial<ValueSuggestion>;

/** A sentence from the server that says why it didn't answer. */
export class Refusal extends Error {}

/**
 * What the bot answers.
 * @throws Refusal with the server's own sentence, TypeError when it can't be reached
 */
export async function askBot(request: ChatRequest): Promise<ShownReply> {
  const response = await fetch('/chat', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(request),
  });
  const content = await response.json();
  if (!response.ok) throw new Refusal(content.detail);
  return content;
}

/** What to offer for a text; nothing when the server has no time for it. */
export async function fetchSuggestions(
  query: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<readonly Suggestion[]> {
  const response = await fetch(`/sugerencias?${new URLSearchParams(query)}`, { signal });
  if (!response.ok) return [];
  const content: { sugerencias: Suggestion[] } = await response.json();
  return content.sugerencias;
}
