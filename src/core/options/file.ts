import { UserError } from '../errors.ts';
import type { FileOption } from '../option.ts';
import type { OptionKind } from './kind.ts';

/** A file comes beside the words: what is typed in its place is only its name. */
export const fileKind: OptionKind<FileOption> = {
  shape: () => ({ type: 'file' }),
  suggest: () => [],

  read(text, { name, option, resolvers: { file } }) {
    if (file) return file;
    throw new UserError({ kind: 'invalidOption', typed: text, name, option, choices: [] });
  },
};
