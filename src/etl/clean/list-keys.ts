import type { LiteralDict } from '../../sources/kaggle/literal.ts';
import type { NameIds } from './name-ids.ts';
import { intOf, textOf } from './nested-cells.ts';

/** What identifies an item of a list: its id or, where it has only a name, one for the name. */
export const byId =
  (ids: NameIds) =>
  (item: LiteralDict): number | undefined => {
    const id = intOf(item, 'id');
    if (id !== undefined || 'id' in item) return id;
    const name = textOf(item, 'name');
    return name === undefined ? undefined : ids.of(name);
  };

/** What identifies an item of a list: its code or, where it has only a name, that of the name. */
export const byCode =
  (key: string, codeOf: (name: string) => string | undefined) =>
  (item: LiteralDict): string | undefined => {
    const code = textOf(item, key);
    if (code !== undefined || key in item) return code;
    const name = textOf(item, 'name');
    return name === undefined ? undefined : codeOf(name);
  };
