import { UserError } from '../errors.ts';
import type { ChoiceOption } from '../option.ts';
import { fold } from '../text.ts';
import { type OptionKind, SUGGESTIONS_MAX } from './kind.ts';
export const choiceKind: OptionKind<ChoiceOption> = {
  shape: ({ choices }) => ({ type: 'choice', choices }),

  suggest: (text, { choices }) =>
    choices.filter(({ label }) => fold(label).includes(fold(text))).slice(0, SUGGESTIONS_MAX),

  read(text, { name, option, retry }) {
    const value = option.parse(text);
    if (value !== undefined) return value;
    const choices = option.choices.map((choice) => ({
      label: choice.label,
      target: retry(choice.value),
    }));
    throw new UserError({ kind: 'invalidOption', typed: text, name, option, choices });
  },
};
