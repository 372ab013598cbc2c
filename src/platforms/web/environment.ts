import { z } from 'zod';
import type { WebConfig } from './start.ts';

const PORT_HINT = 'es un número de puerto, de 0 a 65535';
const RATE_HINT = 'es un número de peticiones por segundo; 0 quita el límite';

/** The variables of the environment that belong to the page and the API. */
export const webEnvironment = {
  WEB: z.enum(['on', 'off'], { error: 'puede ser on u off' }).default('on'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce
    .number({ error: PORT_HINT })
    .int(PORT_HINT)
    .min(0, PORT_HINT)
    .max(65_535, PORT_HINT)
    .default(3000),
  TRUST_PROXY: z
    .string()
    .regex(
      /^(?:\d|[A-Za-z][A-Za-z-]*)$/,
      'es el número de proxies de delante (0, 1, 2…) o la cabecera en la que el proxy pone la dirección',
    )
    .default('0'),
  HTTP_RATE: z.coerce.number({ error: RATE_HINT }).min(0, RATE_HINT).default(20),
  METRICS_TOKEN: z
    .string()
    .regex(/^[\w.~+/-]{8,}$/, 'tiene al menos 8 letras sin acentos, cifras o signos . _ ~ + / -')
    .optional(),
};

type WebEnvironment = z.infer<z.ZodObject<typeof webEnvironment>>;

/** What the checked environment says of the page and the API; undefined where they are off. */
export function webConfig(environment: WebEnvironment): WebConfig | undefined {
  if (environment.WEB === 'off') return undefined;
  return {
    host: environment.HOST,
    port: environment.PORT,
    trustProxy: environment.TRUST_PROXY,
    requestsPerSecond: environment.HTTP_RATE,
    metricsToken: environment.METRICS_TOKEN,
  };
}
