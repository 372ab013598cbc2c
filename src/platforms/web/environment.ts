import { z } from 'zod';
import { EXPECTED } from '../../wording/web.ts';
import { REQUESTS_PER_SECOND } from './middleware/limit-rate.ts';

const Variables = z.object({
  WEB: z.enum(['on', 'off'], { error: EXPECTED.web }).default('on'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce
    .number({ error: EXPECTED.port })
    .int(EXPECTED.port)
    .min(0, EXPECTED.port)
    .max(65_535, EXPECTED.port)
    .default(3000),
  TRUST_PROXY: z
    .string()
    .regex(/^(?:\d|[A-Za-z][A-Za-z-]*)$/, EXPECTED.trustProxy)
    .default('0'),
  HTTP_RATE: z.coerce
    .number({ error: EXPECTED.rate })
    .min(0, EXPECTED.rate)
    .default(REQUESTS_PER_SECOND),
  METRICS_TOKEN: z
    .string()
    .regex(/^[\w.~+/-]{8,}$/, EXPECTED.metricsToken)
    .optional(),
});

/** How the page and the API are offered to the world. */
export interface WebConfig {
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  /** As `clientKey` takes it. */
  readonly trustProxy: string;
  /** Requests a second from one address; 0: no limit. */
  readonly requestsPerSecond: number;
  /** What `/metricas` asks for; undefined: anybody may read it. */
  readonly metricsToken: string | undefined;
}

/** The variables of the environment that belong to the page and the API; undefined where they are off. */
export const webEnvironment = Variables.transform((variables): WebConfig | undefined =>
  variables.WEB === 'off'
    ? undefined
    : {
        host: variables.HOST,
        port: variables.PORT,
        trustProxy: variables.TRUST_PROXY,
        requestsPerSecond: variables.HTTP_RATE,
        metricsToken: variables.METRICS_TOKEN,
      },
);
