import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInMessageActionRow,
  type APISelectMenuOption,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import type { Action, Choice } from '../../reply/actions.ts';
import { customId, targetText } from './custom-id.ts';
import {
  BUTTON_LABEL_MAX,
  BUTTON_URL_MAX,
  BUTTONS_PER_ROW_MAX,
  clip,
  MENU_CHOICES_MAX,
  MENU_PLACEHOLDER_MAX,
  MENU_TEXT_MAX,
  ROWS_MAX,
} from './limits.ts';
import { isWebAddress } from './markdown.ts';

type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

/**
 * The rows of buttons and menus under a message. What Discord wouldn't take is left out: a button twice,
 * one whose target no button can carry, and rows over the fifth.
 * @param owner the only person who may press them, where the message is shown to that person alone
 */
export function renderActions(actions: readonly Action[], owner: string | undefined): Row[] {
  const seen = new Set<string>();
  const unseen = (key: string) => !seen.has(key) && seen.add(key);
  const buttons = actions.flatMap((action) => {
    const button = action.kind === 'menu' ? undefined : renderButton(action, owner);
    return button && unseen(keyOf(button)) ? [button] : [];
  });
  const menus = actions.flatMap((action) => (action.kind === 'menu' ? [action] : []));
  const rows = [
    ...inRows(buttons),
    ...menus.flatMap(({ placeholder, choices }, position) => {
      const menu = renderMenu(placeholder, choices, customId({ value: `=${position}`, owner }));
      return menu ? [row([menu])] : [];
    }),
  ];
  return rows.slice(0, ROWS_MAX);
}

const row = (components: APIComponentInMessageActionRow[]): Row => ({
  type: ComponentType.ActionRow,
  components,
});

function inRows(buttons: readonly APIButtonComponent[]): Row[] {
  const count = Math.ceil(buttons.length / BUTTONS_PER_ROW_MAX);
  return Array.from({ length: count }, (_, index) =>
    row(buttons.slice(index * BUTTONS_PER_ROW_MAX, (index + 1) * BUTTONS_PER_ROW_MAX)),
  );
}

const keyOf = (button: APIButtonComponent): string =>
  'custom_id' in button ? button.custom_id : 'url' in button ? button.url : button.sku_id;

function renderButton(
  action: Exclude<Action, { kind: 'menu' }>,
  owner: string | undefined,
): APIButtonComponent | undefined {
  const label = labelOf(action.label, BUTTON_LABEL_MAX);
  if (action.kind === 'link') {
    return isWebAddress(action.url) && action.url.length <= BUTTON_URL_MAX
      ? { type: ComponentType.Button, style: ButtonStyle.Link, label, url: action.url }
      : undefined;
  }
  const value = targetText(action.target);
  if (value === undefined) return undefined;
  const style = 'action' in action.target ? ButtonStyle.Secondary : ButtonStyle.Primary;
  return { type: ComponentType.Button, style, label, custom_id: customId({ value, owner }) };
}

/** A menu's choices carry their targets themselves; its own id only tells it from its neighbours. */
function renderMenu(
  placeholder: string,
  choices: readonly Choice[],
  id: string,
): APIStringSelectComponent | undefined {
  const options = new Map<string, APISelectMenuOption>();
  for (const { label, description, target } of choices) {
    const value = targetText(target);
    if (value === undefined || options.has(value)) continue;
    options.set(value, {
      label: labelOf(label, MENU_TEXT_MAX),
      value,
      ...(description?.trim() && { description: clip(description, MENU_TEXT_MAX) }),
    });
  }
  if (options.size === 0) return undefined;
  return {
    type: ComponentType.StringSelect,
    custom_id: id,
    placeholder: labelOf(placeholder, MENU_PLACEHOLDER_MAX),
    options: [...options.values()].slice(0, MENU_CHOICES_MAX),
  };
}

/** Discord refuses a label of nothing but spaces. */
export const labelOf = (text: string, max: number): string =>
  text.trim() === '' ? '—' : clip(text, max);
