import type { Command } from '../../../core/command.ts';
import type { Option } from '../../../core/options/option.ts';
import { PAGE } from '../../../wording/web.ts';
import { type Element, element } from './element.ts';

/**
 * The fields that a command's options are filled in with.
 * @param prefix makes the ids of this form's fields different from those of others on the page
 */
export const optionFields = <C>(
  { name, options, examples }: Command<C>,
  prefix: string,
): Element[] =>
  Object.entries(options).map(([key, option], index) => {
    const id = `${prefix}-${name}-${key}`;
    return element(
      'label',
      { for: id },
      element('span', {}, option.description),
      fieldOf(option, {
        id,
        name: key,
        required: option.required,
        'data-command': name,
        ...(index === 0 && examples[0] && { placeholder: examples[0] }),
      }),
    );
  });

function fieldOf(option: Option, attributes: Readonly<Record<string, string | boolean>>): Element {
  switch (option.kind) {
    case 'choice': {
      const { id = '', name = '', required = false } = attributes;
      return element(
        'select',
        { id, name, required },
        ...(option.required ? [] : [element('option', { value: '' }, PAGE.any)]),
        ...option.choices.map(({ value, label }) => element('option', { value }, label)),
      );
    }
    case 'movie':
    case 'movies':
    case 'person':
      return element('input', { ...attributes, autocomplete: 'off', 'data-suggest': true });
    case 'text':
      return element('input', { ...attributes, autocomplete: 'off' });
  }
}

/** How a command is typed in the chat: `/score Toy Story`, by its shortest name. */
export const typedCommand = <C>({ name, aliases }: Command<C>, values = ''): string =>
  `/${[name, ...aliases].reduce((best, other) => (other.length < best.length ? other : best))} ${values}`.trim();
