import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { Outcome } from '../core/dispatcher.ts';
import type { Turn } from '../core/turn.ts';
import type { Metrics } from '../platforms/shared/metrics.ts';

/** What the process counts, and how its commands' answers are counted. */
export interface ProcessMetrics extends Metrics {
  /** Counts an answer of a command, on any platform. */
  answered(outcome: Outcome, turn: Turn): void;
}

/** Seconds; a command takes milliseconds, the last ones are for trouble. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5];

export function createMetrics(): ProcessMetrics {
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
        platform,
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
