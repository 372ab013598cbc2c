import type { IncomingMessage, ServerResponse } from 'node:http';

/** How a request goes wrong. */
type Fault =
  | { readonly kind: 'status'; readonly status: number; readonly body?: object }
  /** 429 for so many seconds. */
  | { readonly kind: 'limited'; readonly seconds: number }
  | { readonly kind: 'reset' }
  | { readonly kind: 'hang' };

interface Planned {
  readonly matches: RegExp;
  readonly fault: Fault;
  times: number;
}

/** Faults to come, each for requests (`POST /interactions/…`) of a kind and so many times. */
export interface Faults {
  plan(matches: RegExp, fault: Fault, times?: number): void;
  /** Whether the request went wrong as planned: then nothing is left to do with it. */
  strike(what: string, request: IncomingMessage, response: ServerResponse): boolean;
}

export function createFaults(): Faults {
  const planned: Planned[] = [];
  return {
    plan(matches, fault, times = 1) {
      planned.push({ matches, fault, times });
    },
    strike(what, request, response) {
      const next = planned.find(({ matches, times }) => times > 0 && matches.test(what));
      if (!next) return false;
      next.times--;
      const { fault } = next;
      switch (fault.kind) {
        case 'status':
          response.writeHead(fault.status, { 'content-type': 'application/json' });
          response.end(JSON.stringify(fault.body ?? { message: 'planned', code: 0 }));
          return true;
        case 'limited':
          response.writeHead(429, {
            'content-type': 'application/json',
            'retry-after': String(fault.seconds),
            'x-ratelimit-scope': 'user',
          });
          response.end(
            JSON.stringify({ message: 'planned', retry_after: fault.seconds, global: false }),
          );
          return true;
        case 'reset':
          request.socket.resetAndDestroy();
          return true;
        case 'hang':
          return true;
      }
    },
  };
}
