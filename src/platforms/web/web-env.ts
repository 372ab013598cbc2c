import type { HttpBindings } from '@hono/node-server';

/** What a request carries through Hono. */
export interface WebEnv {
  Bindings: HttpBindings;
  Variables: {
    /** The Spanish that the reader asked for; undefined: the deployment's. */
    locale: string | undefined;
    /** Whether the answer was at hand and no command ran. */
    cached: boolean;
  };
}
