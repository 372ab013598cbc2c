import { pageAt } from '../../wording/web.ts';
import { definePlatform } from '../platform.ts';
import { webEnvironment } from './environment.ts';

/** The page and the API; their libraries are loaded when they are wanted. */
export const web = definePlatform({
  name: 'web',
  kind: 'server',
  isLocal: true,
  environment: webEnvironment,
  async start(bot, config, services) {
    const { startServer } = await import('./serve.ts');
    const server = await startServer(bot, config, services);
    services.announce(pageAt(server.url));
    return server;
  },
});
