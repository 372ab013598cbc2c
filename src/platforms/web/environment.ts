import { z } from 'zod';

const PORT_HINT = 'es un número de puerto, de 0 a 65535';
const RATE_HINT = 'es un número de peticiones por segundo; 0 quita el límite';

const Variables = z.object({
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
