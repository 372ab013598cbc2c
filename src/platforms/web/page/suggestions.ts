import { CLIENT, PAGE } from '../../../wording/web.ts';
import { element } from '../view/element.ts';
import { toDom } from './dom.ts';
import { fetchSuggestions, type Suggestion } from './server.ts';

/** Milliseconds without a key before the server is asked. */
const PAUSE = 90;

/**
 * Makes a text field a combobox as WAI-ARIA's practices describe it: a list under it while the person types,
 * arrows to move, Enter or a press to choose, Escape to close.
 * @param query what to ask the server for a text
 */
export function offerSuggestions(
  input: HTMLInputElement,
  query: (text: string) => Record<string, string>,
  choose: (suggestion: Suggestion) => void,
): void {
  const list = document.createElement('ul');
  list.id = `${input.id}-sugerencias`;
  list.className = 'suggestions';
  list.role = 'listbox';
  list.ariaLabel = PAGE.suggestions;
  list.hidden = true;
  const status = document.createElement('span');
  status.className = 'visually-hidden';
  status.role = 'status';
  input.after(list, status);
  input.role = 'combobox';
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', list.id);
  input.setAttribute('aria-expanded', 'false');

  let offered: readonly Suggestion[] = [];
  let active = -1;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let running = new AbortController();

  function show(suggestions: readonly Suggestion[]): void {
    offered = suggestions;
    list.replaceChildren(...suggestions.map(optionNode));
    list.hidden = suggestions.length === 0;
    status.textContent = list.hidden ? '' : CLIENT.suggestionsCount(suggestions.length);
    input.setAttribute('aria-expanded', String(!list.hidden));
    activate(-1);
  }

  const optionNode = ({ texto, detalle }: Suggestion, index: number): Node =>
    toDom(
      element(
        'li',
        { role: 'option', id: `${list.id}-${index}`, 'aria-selected': 'false' },
        element('span', {}, texto),
        ...(detalle ? [element('small', {}, detalle)] : []),
      ),
    );

  function activate(index: number): void {
    list.children[active]?.setAttribute('aria-selected', 'false');
    active = index;
    const option = list.children[active];
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option) input.setAttribute('aria-activedescendant', option.id);
    else input.removeAttribute('aria-activedescendant');
  }

  function close(): void {
    clearTimeout(pause);
    running.abort();
    show([]);
  }

  function take(index: number): void {
    const suggestion = offered[index];
    if (!suggestion) return;
    close();
    choose(suggestion);
  }

  async function ask(): Promise<void> {
    running.abort();
    running = new AbortController();
    const { signal } = running;
    try {
      const suggestions = await fetchSuggestions(query(input.value), signal);
      if (!signal.aborted) show(suggestions);
    } catch {
      // Suggestions are a help: without the server the question itself will say so.
    }
  }

  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => activate(active + 1 < offered.length ? active + 1 : -1),
    ArrowUp: () => activate(active >= 0 ? active - 1 : offered.length - 1),
    Escape: close,
  };

  input.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(ask, PAUSE);
  });
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && active >= 0) {
      event.preventDefault();
      take(active);
    } else if (keys[event.key] && !list.hidden) {
      event.preventDefault();
      keys[event.key]?.();
    }
  });
  input.addEventListener('blur', close);
  input.form?.addEventListener('submit', close);
  // A press must not take the focus from the field: that would close the list before it is chosen from.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', ({ target }) => {
    const option = target instanceof Element ? target.closest('li') : null;
    if (option) take([...list.children].indexOf(option));
  });
}
