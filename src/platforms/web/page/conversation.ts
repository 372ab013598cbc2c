import { decodeTarget } from '../../../core/target.ts';
import { CLIENT } from '../../../wording/web.ts';
import type { ChatRequest } from '../protocol.ts';
import { type Element as ElementData, element } from '../view/element.ts';
import { botMessage, personMessage } from '../view/message-view.ts';
import { replyView, type ShownReply } from '../view/reply-view.ts';
import { byId, hideBrokenPictures, toDom } from './dom.ts';
import { suggestInForms } from './form-fields.ts';
import { askBot, Refusal, type Suggestion } from './server.ts';
import { offerSuggestions } from './suggestions.ts';

const messages = byId('mensajes', HTMLElement);
const question = byId('pregunta', HTMLInputElement);
const functions = byId('funciones', HTMLElement);

const add = (message: ElementData): HTMLElement => {
  const node = toDom(message) as HTMLElement;
  messages.append(node);
  return node;
};

/** Three lights while the answer is on its way. */
const waiting = (): ElementData =>
  element(
    'div',
    { class: 'bot waiting' },
    element('span', { class: 'visually-hidden' }, CLIENT.waiting),
    element('span', { class: 'lights', 'aria-hidden': 'true' }),
  );

/** Asks, and shows question and answer at the end of the conversation. */
async function converse(words: string, request: ChatRequest): Promise<void> {
  const asked = add(personMessage(words));
  const lights = add(waiting());
  lights.scrollIntoView({ block: 'nearest' });
  const answer = toDom(botMessage(await replyTo(request)));
  lights.replaceWith(answer);
  asked.scrollIntoView({ block: 'start' });
}

/** Asks, and changes the answer in which a button was pressed; the focus stays where it was. */
async function edit(pressed: HTMLElement, request: ChatRequest): Promise<void> {
  const before = pressed.closest('.answer');
  const label = pressed.textContent;
  before?.setAttribute('aria-busy', 'true');
  const after = toDom(replyView(await replyTo(request))) as HTMLElement;
  before?.replaceWith(after);
  const same = [...after.querySelectorAll('button')].find(
    ({ textContent }) => textContent === label,
  );
  (same ?? after.querySelector('button') ?? question).focus({ preventScroll: true });
}

/** The bot's answer, or a sentence about what stands in its way. */
async function replyTo(request: ChatRequest): Promise<ShownReply> {
  try {
    return await askBot(request);
  } catch (error) {
    const sentence = error instanceof Refusal ? error.message : CLIENT.unreachable;
    return { blocks: [{ kind: 'notice', text: [sentence] }] };
  }
}

/** What a form asks, and the words for it. */
function requestOf(
  form: HTMLFormElement,
  submitter: HTMLElement | null,
): { words: string; request: ChatRequest } {
  const { mensaje, boton, comando, ...options } = Object.fromEntries(
    [...new FormData(form, submitter)].map(([name, value]) => [name, String(value)]),
  );
  if (mensaje !== undefined) return { words: mensaje, request: { mensaje } };
  if (boton !== undefined) return { words: buttonWords(form, submitter), request: { boton } };
  const opciones = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== ''));
  const words = [`/${comando}`, ...Object.values(opciones)].join(' ');
  return { words, request: { comando: comando ?? '', opciones } };
}

const buttonWords = (form: HTMLFormElement, submitter: HTMLElement | null): string =>
  form.querySelector('select')?.selectedOptions[0]?.text ?? submitter?.textContent ?? '';

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.dataset['chat'] === undefined) return;
  event.preventDefault();
  const { submitter } = event;
  const { words, request } = requestOf(form, submitter);
  if ('mensaje' in request) question.value = '';
  if (functions.matches(':popover-open')) functions.hidePopover();
  const target = 'boton' in request ? decodeTarget(request.boton) : undefined;
  if (target && 'action' in target && submitter) void edit(submitter, request);
  else void converse(words, request);
});

function choose({ texto, boton, mensaje }: Suggestion): void {
  if (mensaje !== undefined) {
    question.value = mensaje;
    question.dispatchEvent(new Event('input'));
  } else if (boton !== undefined) {
    question.value = '';
    void converse(texto, { boton });
  }
}

hideBrokenPictures();
offerSuggestions(question, (texto) => ({ texto }), choose);
suggestInForms();
// On a phone the keyboard would cover the greeting.
if (matchMedia('(pointer: fine)').matches) question.focus({ preventScroll: true });
