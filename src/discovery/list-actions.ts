import type { ActionHandler } from '../core/command.ts';
import { UserError } from '../core/errors.ts';
import type { Reply } from '../reply/reply.ts';
import { type ListState, readState } from './list-code.ts';
import { namesIn, type Services } from './list-services.ts';
import { narrowMenu, sortMenu } from './narrow.ts';

/** The actions behind the buttons of a command's list: `ver` a page of it, `afinar` it, `ordenar` it. */
export function listActions<C extends Services>(
  command: string,
  answer: (state: ListState, page: number, context: C) => Promise<Reply>,
): Readonly<Record<'ver' | 'afinar' | 'ordenar', ActionHandler<C>>> {
  return {
    ver: ([code = '', page = ''], context) => answer(stateOf(code, context), Number(page), context),
    afinar: ([code = ''], context) => narrowMenu(command, stateOf(code, context), context),
    ordenar: async ([code = ''], context) => sortMenu(command, stateOf(code, context)),
  };
}

function stateOf(code: string, services: Services): ListState {
  const state = readState(code, namesIn(services));
  if (!state) throw new UserError({ kind: 'staleButton' });
  return state;
}
