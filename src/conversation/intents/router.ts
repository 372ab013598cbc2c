import type { IntentReader } from '../../core/mentions.ts';
import type { Registry } from '../../core/registry.ts';

/** The command that answers an intent, and how its options are read. */
export interface Route {
  readonly command: string;
  readonly read: IntentReader;
}

/** @throws Error when two commands answer the same intent */
export function routesOf<C>({ commands }: Registry<C>): ReadonlyMap<string, Route> {
  const routes = new Map<string, Route>();
  for (const { name, intents = {} } of commands) {
    for (const [intent, read] of Object.entries(intents)) {
      const rival = routes.get(intent);
      if (rival) throw new Error(`${rival.command} and ${name} both answer "${intent}"`);
      routes.set(intent, { command: name, read });
    }
  }
  return routes;
}
