/** Telegram's HTML mode as the Bot API server reads it (TDLib's `parse_html`): https://core.telegram.org/bots/api#html-style */

export interface ParsedText {
  /** What people see, without markup. */
  readonly text: string;
  readonly entities: readonly Entity[];
}

interface Entity {
  readonly tag: string;
  readonly offset: number;
  readonly length: number;
  readonly url?: string;
}

/** The description of Telegram's 400. */
export class EntityError extends Error {}

const TAGS = new Set(
  'a b strong i em u ins s strike del span tg-spoiler tg-emoji code pre blockquote'.split(' '),
);

const CHARACTERS: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };

const TOKEN = /<(?<close>\/?)(?<tag>[^\s>/]*)(?<attributes>[^>]*)>|&(?<entity>#?\w+);|[<&]/g;

/**
 * @throws EntityError for a tag that is unknown, not closed or closed in the wrong order. Stricter than the
 * real one in this: `&` that begins no character reference is refused instead of shown, because whoever
 * writes it forgot to escape.
 */
export function parseHtml(html: string): ParsedText {
  let text = '';
  let end = 0;
  const open: { tag: string; offset: number; url?: string }[] = [];
  const entities: Entity[] = [];
  for (const match of html.matchAll(TOKEN)) {
    text += html.slice(end, match.index);
    end = match.index + match[0].length;
    const { close, tag = '', attributes = '', entity } = match.groups ?? {};
    if (entity !== undefined) text += character(entity, match.index);
    else if (match[0] === '<')
      throw new EntityError(`Unclosed start tag at byte offset ${match.index}`);
    else if (match[0] === '&') throw new EntityError(`Unescaped "&" at byte offset ${match.index}`);
    else if (close) {
      const started = open.pop();
      if (!started) throw new EntityError(`Unexpected end tag at byte offset ${match.index}`);
      if (started.tag !== tag.toLowerCase()) {
        throw new EntityError(
          `Unmatched end tag at byte offset ${match.index}, expected "</${started.tag}>", found "</${tag}>"`,
        );
      }
      entities.push({ ...started, length: text.length - started.offset });
    } else {
      const name = tag.toLowerCase();
      if (!TAGS.has(name)) {
        throw new EntityError(`Unsupported start tag "${name}" at byte offset ${match.index}`);
      }
      const url = attributes.match(/\bhref="([^"]*)"/)?.[1];
      open.push({ tag: name, offset: text.length, ...(url && { url: parseHtml(url).text }) });
    }
  }
  text += html.slice(end);
  const unclosed = open.pop();
  if (unclosed) {
    throw new EntityError(`Can't find end tag corresponding to start tag "${unclosed.tag}"`);
  }
  return { text: clean(text), entities };
}

function character(entity: string, offset: number): string {
  const [, hexadecimal, decimal] = entity.match(/^#(?:x([0-9a-f]+)|(\d+))$/i) ?? [];
  const code = hexadecimal ? Number.parseInt(hexadecimal, 16) : Number(decimal);
  const found = code > 0 && code < 0x10_ffff ? String.fromCodePoint(code) : CHARACTERS[entity];
  if (found === undefined)
    throw new EntityError(`Unknown entity "&${entity};" at byte offset ${offset}`);
  return found;
}

// Telegram drops what can't be seen at both ends.
const clean = (text: string): string => text.replace(/^[\p{Z}\p{C}]+|[\p{Z}\p{C}]+$/gu, '');
