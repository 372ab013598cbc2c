import type { ServedRegistry } from '../platform.ts';

/**
 * The command that a link like `t.me/bot?start=ficha_862` asks for: a command's name, and a number that Telegram's
 * links can hold or words joined by `_`. Whoever made the link is not who opens it: only commands that change
 * nothing are run by one.
 * @returns undefined where it names none of those
 */
export function linkedCommand(payload: string, registry: ServedRegistry): string | undefined {
  const parts = payload.split('_');
  for (let taken = parts.length; taken > 0; taken--) {
    const command = registry.find(parts.slice(0, taken).join('_'));
    if (command === undefined) continue;
    if (command.effect !== 'pure') return undefined;
    const rest = parts.slice(taken).join(' ');
    const [first] = Object.values(command.options);
    const named = first?.kind === 'movie' || first?.kind === 'person';
    return `/${command.name} ${named && /^\d+$/.test(rest) ? `id:${rest}` : rest}`.trim();
  }
  return undefined;
}
