import { UserError } from '../../core/errors.ts';
import { FILE_MAX_BYTES, type IncomingFile } from '../../core/incoming-file.ts';
import { download } from '../shared/download.ts';
import type { DiscordConfig } from './environment.ts';
import type { Attachment } from './incoming-interaction.ts';

/** Where Discord keeps what people send. */
const ORIGINS = ['https://cdn.discordapp.com', 'https://media.discordapp.net'];

/** Files as interactions name them, taken from nowhere but Discord's own servers. */
export const attachmentOpener =
  ({ apiRoot }: Pick<DiscordConfig, 'apiRoot'>, get: typeof fetch) =>
  ({ filename, url, size }: Attachment): IncomingFile => ({
    name: filename,
    async read() {
      if (size > FILE_MAX_BYTES) throw new UserError({ kind: 'largeFile' });
      const address = new URL(url);
      if (![...ORIGINS, new URL(apiRoot).origin].includes(address.origin)) {
        throw new UserError({ kind: 'lostFile' });
      }
      return download(address, get);
    },
  });
