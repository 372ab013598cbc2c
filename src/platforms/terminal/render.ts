import pc from 'picocolors';
import { fitsInButton } from '../../core/target.ts';
import { type Choice, pressable } from '../../reply/actions.ts';
import { plainText, type TextStyle } from '../../reply/plain-text.ts';
import { actionsOf } from '../../reply/poll.ts';
import type { Reply } from '../../reply/reply.ts';

/** An answer as the terminal shows it, and the choices that its numbers stand for. */
export interface TerminalAnswer {
  readonly text: string;
  readonly choices: readonly Choice[];
}

/** @param colour whether escape codes may be written: a terminal that didn't set `NO_COLOR` */
export function renderTerminal(reply: Reply, colour: boolean): TerminalAnswer {
  const paint = pc.createColors(colour);
  const style: TextStyle = {
    bold: paint.bold,
    italic: paint.italic,
    link: (text, url) => `${text} (${paint.underline(url)})`,
    dim: paint.dim,
  };
  const choices = pressable(actionsOf(reply)).filter(({ target }) => fitsInButton(target));
  const numbered = choices.map(({ label }, index) => `${paint.cyan(`[${index + 1}]`)} ${label}`);
  const parts = [plainText(reply, style), posterLines(reply), numbered.join('  ')];
  return { text: parts.filter(Boolean).join('\n\n'), choices };
}

const posterLines = (reply: Reply): string =>
  reply.blocks
    .flatMap((block) => (block.kind === 'movie' && block.posterUrl ? [block.posterUrl] : []))
    .join('\n');
