import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { Outcome } from '../core/dispatcher.ts';
import type { Turn } from '../core/turn.ts';
/** What the process counts of its work; nothing of who asked or what they typed. */
export interface Metrics {
  /** Counts an answer of a command, on any platform. */
  answered(outcome: Outcome, request: Turn): void;
  /** Counts an HTTP response; `cached` when the answer was at hand and no command ran. */
  responded(response: { route: string; status: number; cached: boolean }): void;
  /** All of it in Prometheus' text format, and that format's media type. */
  text(): Promise<{ body: string; contentType: string }>;
}

/** Seconds; a command takes milliseconds, the last ones are for trouble. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5];

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const answers = new Histogram({
    name: 'butaca_answer_seconds',
    help: 'Time that a command took to answer, by platform, command and outcome',
    labelNames: ['platform', 'command', 'outcome'],
    buckets: BUCKETS,
    registers: [registry],
  });
  const responses = new Counter({
    name: 'butaca_http_responses_total',
    help: 'HTTP responses, by route, status and whether the answer was cached',
    labelNames: ['route', 'status', 'cached'],
    registers: [registry],
  });
  return {
    answered({ command, reply, ms }, { platform }) {
      const labels = {
        platform: platform ?? 'terminal',
        command: command ?? 'none',
        outcome: reply.error?.codigo ?? 'ok',
      };
      answers.observe(labels, ms / 1000);
    },
    responded({ route, status, cached }) {
      responses.inc({ route, status, cached: String(cached) });
    },
    async text() {
      return { body: await registry.metrics(), contentType: registry.contentType };
    },
  };
}
