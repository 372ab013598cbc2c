import { GROUPS } from '../../../core/command.ts';
import { parseArgs } from '../../../core/message.ts';
import { fitsInButton } from '../../../core/target.ts';
import type { Choice } from '../../../reply/actions.ts';
import { GREETING, PAGE } from '../../../wording/web.ts';
import type { ServedCommand } from '../../platform.ts';
import type { Fields } from '../chat-request.ts';
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
  /** What was asked, where it must be confirmed before it is done. */
  readonly toConfirm?: Fields;
}

/** The page at `/`: the conversation, where to type, and a form for every command. */
export function homeView(
  commands: readonly ServedCommand[],
  assets: PageAssets,
  credits: string,
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
    functions(commands, credits),
  );
}

const conversation = (
  commands: readonly ServedCommand[],
  exchange: Exchange | undefined,
): Element =>
  element(
    'div',
    { id: 'mensajes', role: 'log', 'aria-label': PAGE.conversation, tabindex: '0' },
    greeting(commands),
    ...(exchange ? exchangeView(exchange) : []),
  );

const exchangeView = ({ question, reply, toConfirm }: Exchange): Element[] => [
  personMessage(question),
  botMessage(reply, ...(toConfirm ? [confirmation(toConfirm)] : [])),
];

/** Asks the same again, by a form that is posted. */
const confirmation = (fields: Fields): Element =>
  chatForm(
    { class: 'actions', method: 'post' },
    ...Object.entries(fields).map(([name, value]) =>
      element('input', { type: 'hidden', name, value }),
    ),
    element('button', {}, PAGE.confirm),
  );

function greeting(commands: readonly ServedCommand[]): Element {
  const pure = inGroups(commands).filter(({ effect }) => effect === 'pure');
  const examples = pure.flatMap((command): Choice[] => {
    const [example = ''] = command.examples;
    const target = { command: command.name, args: parseArgs(example, command) };
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

const functions = (commands: readonly ServedCommand[], credits: string): Element =>
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
    element('p', { class: 'credits' }, credits),
  );

const inGroups = (commands: readonly ServedCommand[]): ServedCommand[] =>
  GROUPS.flatMap((group) => commands.filter((command) => command.group === group));

const functionView = (command: ServedCommand): Element =>
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
      { class: 'function', method: command.effect === 'pure' ? 'get' : 'post' },
      element('input', { type: 'hidden', name: 'comando', value: command.name }),
      ...optionFields(command, 'f'),
      element('button', {}, PAGE.run),
    ),
  );
