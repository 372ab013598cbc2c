import type { TextOption } from '../option.ts';
import type { OptionKind } from './kind.ts';
export const textKind: OptionKind<TextOption> = {
  shape: () => ({ type: 'text' }),
  suggest: () => [],
  read: (text) => text,
};
