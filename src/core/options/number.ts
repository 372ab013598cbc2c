import { UserError } from '../errors.ts';
import type { NumberOption } from '../option.ts';
import type { OptionKind } from './kind.ts';
export const numberKind: OptionKind<NumberOption> = {
  shape: ({ min, max }) => ({ type: 'number', min, max }),
  suggest: () => [],

  read(text, { name, option }) {
    const value = option.parse(text);
    if (value !== undefined && value >= option.min && value <= option.max) return value;
    throw new UserError({ kind: 'invalidOption', typed: text, name, option, choices: [] });
  },
};
