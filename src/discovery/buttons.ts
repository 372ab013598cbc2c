import { fitsInButton } from '../core/target.ts';
import { type Action, button, type Choice } from '../reply/actions.ts';
import { type ListState, writeState } from './list-code.ts';

/** What shows a state: a command's own action, and the page where it has pages. */
export const stateTarget = (command: string, action: string, state: ListState, page?: number) => ({
  command,
  action,
  params: [writeState(state), ...(page === undefined ? [] : [String(page)])],
});

/** The button of a target, unless that is too long for one. */
export const fittingButton = (label: string, target: ReturnType<typeof stateTarget>): Action[] =>
  fitsInButton(target) ? [button(label, target)] : [];

/** Those choices that fit in a button. */
export const fittingChoices = (choices: readonly Choice[]): Choice[] =>
  choices.filter(({ target }) => fitsInButton(target));
