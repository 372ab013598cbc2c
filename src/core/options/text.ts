import type { OptionKind } from './kind.ts';
import type { TextOption } from './option.ts';
export const textKind: OptionKind<TextOption> = {
  shape: () => ({ type: 'text' }),
  suggest: () => [],
  read: (text) => text,
};
