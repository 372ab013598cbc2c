import { z } from 'zod';
import type { WebConfig } from './start.ts';

/** An empty variable is one that was left out. */
const optional = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema);

const PORT_HINT = 'es un número de puerto, de 0 a 65535';
const RATE_HINT = 'es un número de peticiones por segundo; 0 quita el límite';

/** The variables of the environment that belong to the page and the API. */
export const webEnvironment = {
  WEB: optional(z.enum(['on', 'off'], { error: 'puede ser on u off' }).default('on')),
  HOST: optional(z.string().default('127.0.0.1')),
  PORT: optional(
    z.coerce
      .number({ error: PORT_HINT })
      .int(PORT_HINT)
      .min(0, PORT_HINT)
      .max(65_535, PORT_HINT)
      .default(3000),
  ),
  TRUST_PROXY: optional(
    z
      .string()
      .regex(
        /^(?:\d|[A-Za-z][A-Za-z-]*)$/,
        'es el número de proxies de delante (0, 1, 2…) o la cabecera en la que el proxy pone la dirección',
      )
      .default('0'),
  ),
  HTTP_RATE: optional(z.coerce.number({ error: RATE_HINT }).min(0, RATE_HINT).default(20)),
  METRICS_TOKEN: optional(
    z
      .string()
      .regex(/^[\w.~+/-]{8,}$/, 'tiene al menos 8 letras sin acentos, cifras o signos . _ ~ + / -')
      .optional(),
  ),
};

/**
 * What the environment says of the page and the API; undefined where they are off.
 * @param env variables that the configuration's schema has accepted
 */
export function webConfig(
  env: Readonly<Record<string, string | undefined>>,
): WebConfig | undefined {
  const variables = z.object(webEnvironment).parse(env);
  if (variables.WEB === 'off') return undefined;
  return {
    host: variables.HOST,
    port: variables.PORT,
    trustProxy: variables.TRUST_PROXY,
    requestsPerSecond: variables.HTTP_RATE,
    metricsToken: variables.METRICS_TOKEN,
  };
}
