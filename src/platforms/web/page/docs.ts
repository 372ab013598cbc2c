import { CLIENT } from '../../../wording/web.ts';
import { element } from '../view/element.ts';
import { toDom } from './dom.ts';
import { suggestInForms } from './form-fields.ts';

/** Asks what a form says and shows the response as it came, below it. */
async function tryOut(form: HTMLFormElement): Promise<void> {
  const result = form.parentElement?.querySelector('.result');
  const filled = [...new FormData(form)].flatMap(([name, value]) =>
    value === '' ? [] : [[name, String(value)]],
  );
  const url = `${form.action}?${new URLSearchParams(filled)}`;
  const started = performance.now();
  try {
    const response = await fetch(url);
    const body = await response.json();
    const ms = Math.round(performance.now() - started);
    const line = `GET ${url.slice(location.origin.length)}`;
    result?.replaceChildren(
      toDom(
        element(
          'p',
          {},
          element('code', {}, line),
          ` · ${response.status} · ${ms} ms · ${response.headers.get('etag') ?? ''}`,
        ),
      ),
      toDom(element('pre', { tabindex: '0' }, JSON.stringify(body, null, 2))),
    );
  } catch {
    result?.replaceChildren(toDom(element('p', { class: 'notice' }, CLIENT.unreachable)));
  }
}

/** A link to a command's address opens it. */
function openLinked(): void {
  const linked = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (linked instanceof HTMLDetailsElement) linked.open = true;
}

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.dataset['try'] === undefined) return;
  event.preventDefault();
  void tryOut(form);
});
addEventListener('hashchange', openLinked);
openLinked();
suggestInForms();
