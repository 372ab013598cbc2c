import { z } from 'zod';
import { UserError } from '../../core/errors.ts';
import { FILE_MAX_BYTES, type IncomingFile } from '../../core/incoming-file.ts';
import { download } from '../shared/download.ts';
import type { PlatformLog } from '../shared/log.ts';
import type { Api } from './api.ts';
import type { TelegramConfig } from './environment.ts';
import type { Message } from './update.ts';

/** A path on Telegram's server; a Bot API server of one's own may give one on its disk. */
const File = z.object({ file_path: z.string().regex(/^\w[\w./-]*$/) });

/** Opens the document of a message. */
export type DocumentOpener = (document: NonNullable<Message['document']>) => IncomingFile;

/** Documents as messages name them: their size is looked at before they are asked for. */
export function documentOpener(
  api: Api,
  { apiRoot, token }: Pick<TelegramConfig, 'apiRoot' | 'token'>,
  log: PlatformLog,
  get: typeof fetch,
): DocumentOpener {
  async function pathOf(file_id: string): Promise<string> {
    try {
      const path = File.parse(await api.call('getFile', { file_id })).file_path;
      if (!path.includes('..')) return path;
    } catch (error) {
      log.info({ platform: 'telegram', err: error }, 'a document could not be had');
    }
    throw new UserError({ kind: 'lostFile' });
  }

  return ({ file_id, file_name = '', file_size = 0 }) => ({
    name: file_name,
    async read() {
      if (file_size > FILE_MAX_BYTES) throw new UserError({ kind: 'largeFile' });
      const path = await pathOf(file_id);
      return download(`${apiRoot.replace(/\/*$/, '')}/file/bot${token}/${path}`, get);
    },
  });
}
