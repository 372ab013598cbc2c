import type { APIEmbed, APIEmbedField } from 'discord.js';
import type { Field, Text } from '../../reply/blocks.ts';
import {
  EMBED_DESCRIPTION_MAX,
  EMBED_FIELDS_MAX,
  EMBED_TITLE_MAX,
  EMBEDS_MAX,
  EMBEDS_TEXT_MAX,
  FIELD_NAME_MAX,
  FIELD_VALUE_MAX,
} from './limits.ts';
import { markdown } from './markdown.ts';

/** Values up to this long stand beside each other. */
const INLINE_MAX = 40;

/** Fills the embeds of one message, each within its limits and all within the message's. */
export interface EmbedWriter {
  /** Goes on in an embed of its own; a title longer than an embed's is cut. */
  open(title?: string, look?: Pick<APIEmbed, 'color' | 'thumbnail'>): void;
  /** Adds a part of the text after a separator; what is over the message's limit is left out. */
  write(runs: Text, separator: string, mark?: string): void;
  fields(fields: readonly Field[]): void;
  /** Shows a picture below the text so far; an embed has one. */
  picture(url: string): void;
  /** The embeds that hold something. */
  finish(): APIEmbed[];
}

/** @param color of the embeds that have none of their own */
export function createEmbedWriter(color: number): EmbedWriter {
  const embeds: APIEmbed[] = [];
  let current: APIEmbed = { color };
  let left = EMBEDS_TEXT_MAX;

  function close(): void {
    const { title, description, fields, image } = current;
    const holds = title || description?.trim() || fields || image;
    if (holds && embeds.length < EMBEDS_MAX) embeds.push(current);
  }

  return {
    open(title = '', look = {}) {
      close();
      current = { color, ...look };
      const shown = markdown([title], Math.min(EMBED_TITLE_MAX, left));
      if (shown.trim() === '') return;
      current.title = shown;
      left -= shown.length;
    },

    write(runs, separator, mark = '') {
      // A field always stands below the text of its embed, wherever it was written.
      if (current.fields || current.image) this.open();
      const before = current.description === undefined ? '' : current.description + separator;
      const room = Math.min(EMBED_DESCRIPTION_MAX, left - separator.length) - mark.length;
      const part = markdown(runs, room);
      if (part.trim() === '') return;
      const whole = before + mark + part;
      if (whole.length > EMBED_DESCRIPTION_MAX) this.open();
      current.description = whole.length > EMBED_DESCRIPTION_MAX ? mark + part : whole;
      left -= separator.length + mark.length + part.length;
    },

    fields(fields) {
      for (const { name, value } of fields) {
        if (current.fields?.length === EMBED_FIELDS_MAX) this.open();
        const field = renderField(name, value, left);
        if (!field) continue;
        current.fields = [...(current.fields ?? []), field];
        left -= field.name.length + field.value.length;
      }
    },

    picture(url) {
      if (current.image) this.open();
      current.image = { url };
    },

    finish() {
      close();
      return embeds;
    },
  };
}

function renderField(name: string, value: Text, left: number): APIEmbedField | undefined {
  const shownName = markdown([name], Math.min(FIELD_NAME_MAX, left));
  const shownValue = markdown(value, Math.min(FIELD_VALUE_MAX, left - shownName.length));
  if (shownName.trim() === '' || shownValue.trim() === '') return undefined;
  return { name: shownName, value: shownValue, inline: shownValue.length <= INLINE_MAX };
}
