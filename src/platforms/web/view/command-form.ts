import type { OptionShape } from '../../../core/options/kind.ts';
import { shapeOf } from '../../../core/options/kinds.ts';
import { PAGE } from '../../../wording/web.ts';
import type { ServedCommand } from '../../platform.ts';
import { type Attributes, type Element, element } from './element.ts';

/**
 * The fields that a command's options are filled in with.
 * @param prefix makes the ids of this form's fields different from those of others on the page
 */
export const optionFields = (
  { name, options, examples }: ServedCommand,
  prefix: string,
): Element[] =>
  Object.entries(options).map(([key, option], index) => {
    const id = `${prefix}-${name}-${key}`;
    return element(
      'label',
      { for: id },
      element('span', {}, option.description),
      fieldOf(shapeOf(option), option.required, {
        id,
        name: key,
        required: option.required,
        'data-command': name,
        ...(index === 0 && examples[0] && { placeholder: examples[0] }),
      }),
    );
  });

function fieldOf(shape: OptionShape, required: boolean, attributes: Attributes): Element {
  switch (shape.type) {
    case 'choice': {
      const { id, name } = attributes;
      return element(
        'select',
        { id, name, required },
        ...(required ? [] : [element('option', { value: '' }, PAGE.any)]),
        ...shape.choices.map(({ value, label }) => element('option', { value }, label)),
      );
    }
    case 'number': {
      const { min, max } = shape;
      const range = { type: 'number', step: 'any', min: String(min), max: String(max) };
      return element('input', { ...attributes, ...range, autocomplete: 'off' });
    }
    case 'suggested':
      return element('input', { ...attributes, autocomplete: 'off', 'data-suggest': true });
    case 'member':
    case 'file':
    case 'text':
      return element('input', { ...attributes, autocomplete: 'off' });
  }
}

/** How a command is typed in the chat: `/score Toy Story`, by its shortest name. */
export const typedCommand = ({ name, aliases }: ServedCommand, values = ''): string =>
  `/${[name, ...aliases].reduce((best, other) => (other.length < best.length ? other : best))} ${values}`.trim();
