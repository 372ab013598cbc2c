import { type Action, actionButton } from '../reply/actions.ts';
import type { Page } from '../reply/page.ts';
/** "Página 2 de 65." */
export const pageText = ({ number, count }: Pick<Page<unknown>, 'number' | 'count'>): string =>
  `Página ${number} de ${count}.`;

/** The buttons that turn the page: the command's action `pagina` with `params` and the page's number. */
export function pageButtons(page: Page<unknown>, command: string, ...params: string[]): Action[] {
  const turn = (label: string, number: number): Action[] =>
    number >= 1 && number <= page.count
      ? [actionButton(label, command, 'pagina', ...params, String(number))]
      : [];
  return [
    ...turn('◀ Anterior', page.number - 1),
    ...turn('Siguiente ▶', page.number + 1).map((action) => ({ ...action, more: true as const })),
  ];
}
