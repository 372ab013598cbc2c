import { PAGE } from '../../../wording/web.ts';
import { type Element, element } from './element.ts';
import { replyView, type ShownReply } from './reply-view.ts';

/** What the person said or pressed, in the conversation. */
export const personMessage = (words: string): Element =>
  element('div', { class: 'person' }, speaker(PAGE.you), element('p', {}, words));

/** What the bot answered, and what stands below it. */
export const botMessage = (reply: ShownReply, ...below: readonly Element[]): Element =>
  element('div', { class: 'bot' }, speaker(PAGE.bot), replyView(reply), ...below);

// Sides and colours say who speaks; a screen reader needs the word.
const speaker = (name: string): Element =>
  element('span', { class: 'visually-hidden' }, `${name}: `);
