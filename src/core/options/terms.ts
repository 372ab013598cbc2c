import { UserError } from '../errors.ts';
import type { TermRef, TermsOption, Vocabulary } from '../option.ts';
import { partsOf, suggestNext } from './joined.ts';
import { type OptionKind, type OptionSuggestion, SUGGESTIONS_MAX } from './kind.ts';
import type { Resolvers } from './resolvers.ts';

const COMMA = ',';
/** How many terms are offered in place of one that is none. */
const OFFERED = 5;

export const termsKind: OptionKind<TermsOption> = {
  shape: () => ({ type: 'suggested' }),
  suggest: (text, { of }, resolvers) =>
    suggestNext(text, (part) => suggestTerms(part, of, resolvers), COMMA),

  read(text, { option, resolvers, retry }): readonly TermRef[] {
    const { of, max } = option;
    // A name may hold the comma itself.
    const whole = resolvers.term(text, of);
    if (whole) return [whole];
    const parts = partsOf(text, COMMA);
    if (parts.length > max) throw new UserError({ kind: 'tooMany', option, max });
    return parts.map((part, index) => {
      const term = resolvers.term(part, of);
      if (term) return term;
      const choices = suggestTerms(part, of, resolvers)
        .slice(0, OFFERED)
        .map(({ label, value }) => ({
          label,
          target: retry(parts.toSpliced(index, 1, value).join(COMMA)),
        }));
      throw new UserError({ kind: 'termNotFound', typed: part, of, choices });
    });
  },
};

/** The value of a term is its id. */
const suggestTerms = (
  text: string,
  of: Vocabulary,
  resolvers: Resolvers,
): readonly OptionSuggestion[] =>
  resolvers
    .suggestTerms(text, of)
    .slice(0, SUGGESTIONS_MAX)
    .map(({ id, name }) => ({ label: name, value: `id:${id}` }));
