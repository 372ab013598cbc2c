import { type Command, GROUPS } from '../../../core/command.ts';
import { fitsInButton } from '../../../core/target.ts';
import type { Choice } from '../../../reply/actions.ts';
import { GREETING, PAGE } from '../../../wording/web.ts';
import { buttonGroup, chatForm } from './actions-view.ts';
import { optionFields, typedCommand } from './command-form.ts';
import { documentView, headerView, type PageAssets } from './document-view.ts';
import { type Element, element } from './element.ts';
import { botMessage, personMessage } from './message-view.ts';
import { replyView, type ShownReply } from './reply-view.ts';

/** A question and its answer, for a reader without scripts. */
export interface Exchange {
  readonly question: string;
  readonly reply: ShownReply;
}

/** The page at `/`: the conversation, where to type, and a form for every command. */
export function homeView<C>(
  commands: readonly Command<C>[],
  assets: PageAssets,
  exchange: Exchange | undefined,
): Element {
  return documentView(
    PAGE.title,
    assets,
    element('a', { class: 'skip', href: '#pregunta' }, PAGE.skip),
    headerView(
      assets.icon,
      element('button', { class: 'to-functions', popovertarget: 'funciones' }, PAGE.functions),
      element('a', { href: '/docs' }, PAGE.docs),
    ),
    element('main', {}, conversation(commands, exchange), composer()),
    functions(commands),
  );
}

const conversation = <C>(
  commands: readonly Command<C>[],
  exchange: Exchange | undefined,
): Element =>
  element(
    'div',
    { id: 'mensajes', role: 'log', 'aria-label': PAGE.conversation, tabindex: '0' },
    greeting(commands),
    ...(exchange ? [personMessage(exchange.question), botMessage(exchange.reply)] : []),
  );

function greeting<C>(commands: readonly Command<C>[]): Element {
  const examples = inGroups(commands).flatMap((command): Choice[] => {
    const [example] = command.examples;
    const target = { command: command.name, args: [example ?? ''] };
    return example && fitsInButton(target)
      ? [{ label: typedCommand(command, example), target }]
      : [];
  });
  return element(
    'div',
    { class: 'bot greeting' },
    element('h1', {}, PAGE.heading),
    replyView({ blocks: GREETING }),
    buttonGroup('examples', PAGE.examples, examples),
  );
}

const composer = (): Element =>
  chatForm(
    { class: 'composer', id: 'preguntar' },
    element('label', { for: 'pregunta', class: 'visually-hidden' }, PAGE.ask),
    element('input', {
      id: 'pregunta',
      name: 'mensaje',
      maxlength: '1000',
      placeholder: PAGE.placeholder,
      autocomplete: 'off',
      autocapitalize: 'off',
      enterkeyhint: 'send',
      'data-suggest': true,
    }),
    element('button', {}, PAGE.send),
  );

const functions = <C>(commands: readonly Command<C>[]): Element =>
  element(
    'aside',
    { id: 'funciones', popover: true, 'aria-labelledby': 'titulo-funciones' },
    element(
      'div',
      { class: 'aside-head' },
      element('h2', { id: 'titulo-funciones' }, PAGE.functions),
      element(
        'button',
        { popovertarget: 'funciones', popovertargetaction: 'hide', class: 'close' },
        PAGE.close,
      ),
    ),
    element('p', { class: 'lead' }, PAGE.functionsLead),
    ...GROUPS.flatMap((group) => {
      const members = commands.filter((command) => command.group === group);
      return members.length > 0
        ? [element('h3', {}, group), ...members.map((command) => functionView(command))]
        : [];
    }),
    element('p', { class: 'credits' }, PAGE.credits),
  );

const inGroups = <C>(commands: readonly Command<C>[]): Command<C>[] =>
  GROUPS.flatMap((group) => commands.filter((command) => command.group === group));

const functionView = <C>(command: Command<C>): Element =>
  element(
    'details',
    { name: 'funcion' },
    element(
      'summary',
      {},
      element('code', {}, `/${command.name}`),
      element('span', {}, command.description),
    ),
    chatForm(
      { class: 'function' },
      element('input', { type: 'hidden', name: 'comando', value: command.name }),
      ...optionFields(command, 'f'),
      element('button', {}, PAGE.run),
    ),
  );
