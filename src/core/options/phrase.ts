import { UserError } from '../errors.ts';
import type { PhraseOption, PhrasesOption } from '../option.ts';
import { fold } from '../text.ts';
import { partsOf, suggestNext } from './joined.ts';
import { type Asked, type OptionKind, type OptionSuggestion, SUGGESTIONS_MAX } from './kind.ts';

/** Several in one text: "terror, comedia", "francesas y alemanas". */
const JOINT = /[,+]|\s(?:y|e|o|u|ni)\s/iu;
const COMMA = ',';

export const phraseKind: OptionKind<PhraseOption> = {
  shape: () => ({ type: 'suggested' }),
  suggest: (text, option) => suggestSamples(text, option),
  read: (text, asked) => readOne(text, asked),
};

export const phrasesKind: OptionKind<PhrasesOption> = {
  shape: () => ({ type: 'suggested' }),
  suggest: (text, option) => suggestNext(text, (part) => suggestSamples(part, option), COMMA),

  read(text, asked) {
    // What is one thing may hold a comma: "7,5", "acción, aventura".
    const whole = asked.option.parse(text);
    if (whole !== undefined) return [whole];
    const parts = partsOf(text, JOINT);
    const { option } = asked;
    if (parts.length > option.max) {
      throw new UserError({ kind: 'tooMany', option, max: option.max });
    }
    return parts.map((part, index) =>
      readOne(part, {
        ...asked,
        retry: (value) => asked.retry(parts.toSpliced(index, 1, value).join(COMMA)),
      }),
    );
  },
};

/** Those that hold what is typed; what is typed itself where it means something. */
function suggestSamples(
  text: string,
  { samples, parse }: PhraseOption | PhrasesOption,
): readonly OptionSuggestion[] {
  const typed = fold(text);
  const near = samples.filter((sample) => fold(sample).includes(typed));
  const own = typed !== '' && parse(text) !== undefined ? [text] : [];
  return [...new Set([...own, ...near])]
    .slice(0, SUGGESTIONS_MAX)
    .map((value) => ({ label: value, value }));
}

function readOne(
  text: string,
  { name, option, retry }: Asked<PhraseOption> | Asked<PhrasesOption>,
): unknown {
  const value = option.parse(text);
  if (value !== undefined) return value;
  const choices = option.samples.map((sample) => ({ label: sample, target: retry(sample) }));
  throw new UserError({ kind: 'invalidOption', typed: text, name, option, choices });
}
