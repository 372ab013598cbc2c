import autocannon from 'autocannon';

export interface Load {
  readonly 'requests/s': string;
  readonly p50: string;
  readonly p99: string;
  readonly requests: number;
  readonly errors: number;
}

const CONNECTIONS = 10;
const SECONDS = 20;

/** Asks as fast as answers come, over ten connections for 20 s, whatever `next` gives. */
export async function load(url: string, next: () => string): Promise<Load> {
  const result = await autocannon({
    url,
    connections: CONNECTIONS,
    duration: SECONDS,
    requests: [{ setupRequest: (request) => ({ ...request, path: next() }) }],
  });
  const { requests, latency, errors, timeouts, non2xx } = result;
  // A title that means two films alike is asked back: a 404 with its choices, and no error of the server's.
  const refused = non2xx - (result['4xx'] ?? 0);
  return {
    'requests/s': requests.average.toFixed(0),
    p50: `${latency.p50} ms`,
    p99: `${latency.p99} ms`,
    requests: requests.total,
    errors: errors + timeouts + refused,
  };
}
