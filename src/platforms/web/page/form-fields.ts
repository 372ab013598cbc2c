import { offerSuggestions } from './suggestions.ts';

/** Offers films and persons in the fields of the commands' forms. */
export function suggestInForms(): void {
  const fields = document.querySelectorAll<HTMLInputElement>('input[data-suggest][data-command]');
  for (const input of fields) {
    const { command: comando = '' } = input.dataset;
    const query = (texto: string) => ({ comando, opcion: input.name, texto });
    offerSuggestions(input, query, ({ texto }) => {
      input.value = texto;
    });
  }
}
