import { encodeTarget, fitsInButton } from '../../../core/target.ts';
import type { Action, Choice } from '../../../reply/actions.ts';
import { PAGE } from '../../../wording/web.ts';
import { type Element, element } from './element.ts';

/** A menu of up to so many choices is buttons, which one press answers; a longer one is a list to open. */
const MENU_BUTTONS_MAX = 6;

/**
 * What can be pressed, as forms: the browser sends them by itself where there is no script, and the page's
 * script takes them over where there is one.
 */
export function actionsView(actions: readonly Action[]): Element[] {
  const buttons = actions.flatMap((action) =>
    action.kind === 'button' && fitsInButton(action.target) ? [action] : [],
  );
  const menus = actions.flatMap((action) => (action.kind === 'menu' ? [action] : []));
  return [
    ...(buttons.length > 0 ? [chatForm({ class: 'actions' }, ...buttons.map(pressButton))] : []),
    ...menus.flatMap(({ placeholder, choices }) => {
      const fitting = choices.filter(({ target }) => fitsInButton(target));
      if (fitting.length === 0) return [];
      const view = fitting.length <= MENU_BUTTONS_MAX ? buttonMenu : selectMenu;
      return [view(placeholder, fitting)];
    }),
  ];
}

/**
 * A form whose answer belongs in the conversation. It is opened like an address unless it is to be posted, as what
 * does more than answer must be.
 */
export const chatForm = (
  attributes: Readonly<Record<string, string>>,
  ...children: Element[]
): Element =>
  element('form', { action: '/', method: 'get', 'data-chat': true, ...attributes }, ...children);

const pressButton = ({ label, target }: Choice): Element =>
  element('button', { name: 'boton', value: encodeTarget(target) }, label);

const buttonMenu = (placeholder: string, choices: readonly Choice[]): Element =>
  buttonGroup(
    'menu',
    placeholder,
    choices,
    element('span', { class: 'menu-label', 'aria-hidden': 'true' }, placeholder),
  );

/** Buttons that belong together, under a name. */
export const buttonGroup = (
  kind: string,
  label: string,
  choices: readonly Choice[],
  ...before: readonly Element[]
): Element =>
  chatForm(
    {},
    element(
      'div',
      { class: `actions ${kind}`, role: 'group', 'aria-label': label },
      ...before,
      ...choices.map(pressButton),
    ),
  );

const selectMenu = (placeholder: string, choices: readonly Choice[]): Element =>
  chatForm(
    { class: 'actions menu' },
    element(
      'label',
      {},
      element('span', { class: 'menu-label' }, placeholder),
      element(
        'select',
        { name: 'boton' },
        ...choices.map(({ label, target }) =>
          element('option', { value: encodeTarget(target) }, label),
        ),
      ),
    ),
    element('button', {}, PAGE.choose),
  );
