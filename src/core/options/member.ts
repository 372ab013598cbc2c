import type { MemberOption } from '../option.ts';
import type { OptionKind } from './kind.ts';

export const memberKind: OptionKind<MemberOption> = {
  shape: () => ({ type: 'member' }),
  suggest: () => [],
  read: (text) => text,
};
