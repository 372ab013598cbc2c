import { UserError } from '../../core/errors.ts';
import { FILE_MAX_BYTES } from '../../core/incoming-file.ts';

/** How long a file may take to come. */
const PATIENCE_MS = 20_000;

/**
 * What an address gives, without following it elsewhere; given up as soon as it is larger than files may be.
 * @throws UserError of kind `largeFile` or `lostFile`
 */
export async function download(address: string | URL, get: typeof fetch): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  try {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const response = await get(address, { redirect: 'error', signal });
    if (!response.ok || !response.body) throw new UserError({ kind: 'lostFile' });
    for await (const chunk of response.body) {
      bytes += chunk.length;
      if (bytes > FILE_MAX_BYTES) throw new UserError({ kind: 'largeFile' });
      chunks.push(chunk);
    }
  } catch (error) {
    // What fetch throws may hold the address, and that a token.
    throw error instanceof UserError ? error : new UserError({ kind: 'lostFile' });
  }
  return Buffer.concat(chunks);
}
