import { mkdtemp, open, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { UserError } from '../../core/errors.ts';
import { FILE_MAX_BYTES, type IncomingFile } from '../../core/incoming-file.ts';
import { parseMessage } from '../../core/message.ts';
import type { Turn } from '../../core/turn.ts';
import { text } from '../../reply/blocks.ts';
import type { Json, Reply } from '../../reply/reply.ts';
import { savedAt } from '../../wording/terminal.ts';
import type { ServedRegistry } from '../platform.ts';

/** The file of that path, which may stand in quotes or begin with `~`. */
export const fileAt = (path: string): IncomingFile => ({
  name: basename(path),
  async read() {
    const plain = path.trim().replace(/^(["'])(.*)\1$/u, '$2');
    const file = await open(resolve(plain.replace(/^~(?=\/)/u, homedir()))).catch(() => undefined);
    if (!file) throw new UserError({ kind: 'lostFile' });
    try {
      const { size } = await file.stat();
      if (size > FILE_MAX_BYTES) throw new UserError({ kind: 'largeFile' });
      return await file.readFile();
    } catch (error) {
      throw error instanceof UserError ? error : new UserError({ kind: 'lostFile' });
    } finally {
      await file.close();
    }
  },
});

/** The file whose path stands in a message as the value of the option that takes one: `/importar notas.csv`. */
export function fileNamedIn(message: string, registry: ServedRegistry): Pick<Turn, 'file'> {
  const parsed = parseMessage(message, registry);
  if (parsed.kind !== 'run') return {};
  const { command, args } = parsed;
  const path = Object.entries(command.options).find(([, { kind }]) => kind === 'file');
  const value = path && args[path[0]];
  return value ? { file: fileAt(value) } : {};
}

/** An answer whose files are saved in a new folder that only its owner reads: it says where, in place of them. */
export async function withFilesSaved(reply: Reply): Promise<Reply> {
  const files = reply.blocks.flatMap((block) => (block.kind === 'file' ? [block] : []));
  if (files.length === 0) return reply;
  const folder = await mkdtemp(join(tmpdir(), 'butaca-'));
  const paths = new Map<Json, string>();
  for (const { name, base64 } of files) {
    const path = join(folder, name);
    await writeFile(path, Buffer.from(base64, 'base64'), { mode: 0o600 });
    paths.set(name, path);
  }
  return {
    ...reply,
    data: withPaths(reply.data, paths),
    blocks: reply.blocks.map((block) =>
      block.kind === 'file' ? text(savedAt(paths.get(block.name) ?? block.name)) : block,
    ),
  };
}

/** The data with each file's path in place of its name. */
const withPaths = (data: Json, paths: ReadonlyMap<Json, string>): Json =>
  data === null || typeof data !== 'object' || Array.isArray(data)
    ? data
    : Object.fromEntries(
        Object.entries(data).map(([key, value]) => [key, paths.get(value) ?? value]),
      );
