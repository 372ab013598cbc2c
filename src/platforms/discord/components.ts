import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIComponentInMessageActionRow,
  type APISelectMenuOption,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import { encodeTarget, fitsInButton } from '../../core/target.ts';
import type { Action, Choice } from '../../reply/actions.ts';
import { distinctLabels } from '../../reply/truncate.ts';
import { customId } from './custom-id.ts';
import {
  BUTTON_LABEL_MAX,
  BUTTONS_PER_ROW_MAX,
  clip,
  MENU_CHOICES_MAX,
  MENU_PLACEHOLDER_MAX,
  MENU_TEXT_MAX,
  ROWS_MAX,
} from './limits.ts';

type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

/**
 * The rows of buttons and menus under a message. What Discord wouldn't take is left out: a button twice,
 * one whose target no button can carry, and rows over the fifth.
 * @param owner the only person who may press them, where the message is shown to that person alone
 */
export function renderActions(actions: readonly Action[], owner: string | undefined): Row[] {
  const buttons = new Map<string, APIButtonComponentWithCustomId>();
  for (const action of actions) {
    if (action.kind === 'menu' || !fitsInButton(action.target)) continue;
    const button = renderButton(action, owner);
    if (!buttons.has(button.custom_id)) buttons.set(button.custom_id, button);
  }
  const menus = actions.flatMap((action) => (action.kind === 'menu' ? [action] : []));
  const rows = [
    ...inRows([...buttons.values()]),
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

function inRows(buttons: readonly APIButtonComponentWithCustomId[]): Row[] {
  const count = Math.ceil(buttons.length / BUTTONS_PER_ROW_MAX);
  return Array.from({ length: count }, (_, index) =>
    row(buttons.slice(index * BUTTONS_PER_ROW_MAX, (index + 1) * BUTTONS_PER_ROW_MAX)),
  );
}

const renderButton = (
  { label, target }: Choice,
  owner: string | undefined,
): APIButtonComponentWithCustomId => ({
  type: ComponentType.Button,
  style: 'action' in target ? ButtonStyle.Secondary : ButtonStyle.Primary,
  label: labelOf(label, BUTTON_LABEL_MAX),
  custom_id: customId({ value: encodeTarget(target), owner }),
});

/** A menu's choices carry their targets themselves; its own id only tells it from its neighbours. */
function renderMenu(
  placeholder: string,
  choices: readonly Choice[],
  id: string,
): APIStringSelectComponent | undefined {
  const fitting = choices.filter(({ target }) => fitsInButton(target));
  const labels = labelsOf(
    fitting.map(({ label }) => label),
    MENU_TEXT_MAX,
  );
  const options = new Map<string, APISelectMenuOption>();
  for (const [index, { target }] of fitting.entries()) {
    const value = encodeTarget(target);
    if (!options.has(value)) options.set(value, { label: labels[index] ?? '', value });
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
const labelOf = (text: string, max: number): string => (text.trim() === '' ? '—' : clip(text, max));

/** Labels of what is chosen from. */
export const labelsOf = (texts: readonly string[], max: number): string[] =>
  distinctLabels(texts, max, labelOf);
