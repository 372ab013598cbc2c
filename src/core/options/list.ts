import { UserError } from '../errors.ts';
import type { ListOption } from '../option.ts';
import { choiceKind } from './choice.ts';
import { partsOf, suggestNext } from './joined.ts';
import type { OptionKind } from './kind.ts';

const COMMA = ',';

export const listKind: OptionKind<ListOption> = {
  shape: () => ({ type: 'suggested' }),

  suggest: (text, option, resolvers) =>
    suggestNext(
      text,
      (part) => choiceKind.suggest(part, { ...option, kind: 'choice' }, resolvers),
      COMMA,
    ),

  read(text, { option, ...asked }) {
    const parts = partsOf(text, COMMA);
    if (parts.length > option.max) {
      throw new UserError({ kind: 'tooMany', option, max: option.max });
    }
    const choice = { ...option, kind: 'choice' as const };
    const values = parts.map((part, index) =>
      choiceKind.read(part, {
        ...asked,
        option: choice,
        retry: (value) => asked.retry(parts.toSpliced(index, 1, value).join(COMMA)),
      }),
    );
    return [...new Set(values)];
  },
};
