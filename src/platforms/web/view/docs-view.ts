import { DOCS, PROBLEM_TITLES, type ProblemCode } from '../../../wording/web.ts';
import type { DocumentedCommand } from '../openapi/document.ts';
import type { Example } from '../openapi/examples.ts';
import { STATUSES } from '../problem.ts';
import { optionFields } from './command-form.ts';
import { documentView, headerView, type PageAssets } from './document-view.ts';
import { type Child, type Element, element } from './element.ts';

/** The page at `/docs`: every address with its parameters, a form to try it and an answer that came out. */
export const docsView = (
  commands: readonly DocumentedCommand[],
  assets: PageAssets,
  credits: string,
): Element =>
  documentView(
    DOCS.title,
    assets,
    headerView(assets.icon, element('a', { href: '/' }, DOCS.back)),
    element(
      'main',
      { class: 'docs' },
      element('h1', {}, DOCS.title),
      element('p', { class: 'lead' }, DOCS.lead),
      ...DOCS.notes.map(noteView),
      element('h2', {}, DOCS.commands),
      ...commands.map(commandView),
      element('h2', {}, DOCS.mistakes),
      element('p', {}, DOCS.mistakesLead),
      mistakesView(),
      element('h2', {}, DOCS.others),
      element(
        'ul',
        {},
        ...DOCS.otherPaths.map(([path, what]) =>
          element('li', {}, element('a', { href: path }, path), ` — ${what}`),
        ),
      ),
      element('p', { class: 'credits' }, credits),
    ),
  );

const noteView = ([term, text]: readonly [string, string]): Element =>
  element('p', {}, element('strong', {}, `${term}. `), text);

function commandView({ command, examples }: DocumentedCommand): Element {
  const [first] = Object.keys(command.options);
  const path = first ? `/${command.name}/{${first}}` : `/${command.name}`;
  const [example] = examples.answers;
  return element(
    'details',
    { id: command.name, class: 'endpoint' },
    element(
      'summary',
      {},
      element('span', { class: 'method' }, 'GET'),
      element('code', {}, path),
      element('span', {}, command.description),
    ),
    element(
      'form',
      { action: `/${command.name}`, method: 'get', class: 'function', 'data-try': true },
      ...optionFields(command, 'd'),
      element(
        'label',
        { for: `d-${command.name}-locale` },
        element('span', {}, DOCS.locale),
        element('input', {
          id: `d-${command.name}-locale`,
          name: 'locale',
          autocomplete: 'off',
          placeholder: 'es-ES',
        }),
      ),
      element('button', {}, DOCS.try),
    ),
    element('div', { class: 'result', 'aria-live': 'polite' }, ...exampleView(example)),
  );
}

const exampleView = (example: Example | undefined): Child[] =>
  example
    ? [
        element('p', {}, `${DOCS.example}: `, element('code', {}, `GET ${example.url}`)),
        element('pre', { tabindex: '0' }, JSON.stringify(example.body, null, 2)),
      ]
    : [];

const mistakesView = (): Element =>
  element(
    'div',
    { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': DOCS.mistakes },
    element(
      'table',
      {},
      element(
        'thead',
        {},
        element('tr', {}, ...DOCS.mistakeColumns.map((name) => element('th', {}, name))),
      ),
      element(
        'tbody',
        {},
        ...(Object.keys(PROBLEM_TITLES) as ProblemCode[]).map((code) =>
          element(
            'tr',
            { id: code },
            element('td', {}, element('code', {}, code)),
            element('td', {}, String(STATUSES[code])),
            element('td', {}, PROBLEM_TITLES[code]),
          ),
        ),
      ),
    ),
  );
