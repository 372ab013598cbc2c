/** Preloaded (`node --import`): the disk answers as on Windows, where it differs. */
import { existsSync, promises, statSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { open, rename } = promises;
const refuse = (code, call) => {
  throw Object.assign(new Error(`${code}: operation not permitted, ${call}`), { code });
};
const isFolder = (path) => existsSync(path) && statSync(path).isDirectory();

// A folder can't be opened, and what was opened for reading can't be synced.
promises.open = async (path, flags = 'r', ...rest) => {
  if (isFolder(path)) refuse(flags === 'r' ? 'EPERM' : 'EISDIR', 'open');
  const handle = await open(path, flags, ...rest);
  if (flags === 'r') handle.sync = async () => refuse('EPERM', 'fsync');
  return handle;
};
// A rename doesn't replace a folder, not even an empty one.
promises.rename = async (from, to) => {
  if (isFolder(to)) refuse('EPERM', 'rename');
  return rename(from, to);
};
syncBuiltinESMExports();
