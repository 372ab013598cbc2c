import type { ServerResponse } from 'node:http';

/** What can go wrong with a call instead of its answer. */
export type Fault =
  | {
      readonly kind: 'error';
      readonly code: number;
      readonly description: string;
      readonly retryAfter?: number;
      /** The supergroup that the chat has become. */
      readonly movedTo?: number;
    }
  | { readonly kind: 'gateway' }
  | { readonly kind: 'reset' }
  | { readonly kind: 'hang' }
  | { readonly kind: 'garbage' }
  | { readonly kind: 'redirect'; readonly to: string };

/** Telegram's own way of saying no, or later. */
export const refusal = (
  code: number,
  description: string,
  retryAfter?: number,
): Extract<Fault, { kind: 'error' }> => ({
  kind: 'error',
  code,
  description,
  ...(retryAfter !== undefined && { retryAfter }),
});

/** Goes wrong in that way. A hanging call is never answered: whoever called has to give up. */
export function goWrong(fault: Fault, response: ServerResponse): void {
  switch (fault.kind) {
    case 'error':
      sendJson(response, fault.code, {
        ok: false,
        error_code: fault.code,
        description: fault.description,
        ...(fault.retryAfter !== undefined && { parameters: { retry_after: fault.retryAfter } }),
        ...(fault.movedTo !== undefined && { parameters: { migrate_to_chat_id: fault.movedTo } }),
      });
      return;
    case 'gateway':
      response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad Gateway</h1>');
      return;
    case 'reset':
      response.socket?.resetAndDestroy();
      return;
    case 'hang':
      return;
    case 'garbage':
      response.writeHead(200).end('<html>Sign in to the Wi-Fi</html>');
      return;
    case 'redirect':
      response.writeHead(307, { location: fault.to }).end();
  }
}

export function sendJson(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
