/** Small words that hardly a sentence of the one language lacks, none of the other's. */
const SPANISH =
  /(?<!\p{L})(?:el|la|los|las|del|que|un|una|y|en|con|su|sus|por|para|se|lo|al|de)(?!\p{L})/giu;
const ENGLISH =
  /(?<!\p{L})(?:the|an?|of|and|to|in|is|his|her|with|for|who|on|by|from|he|she|they|as|that)(?!\p{L})/giu;

const count = (text: string, words: RegExp): number => text.match(words)?.length ?? 0;

/** Whether a text of a sentence or more is in Spanish rather than in English, by its small words. */
export const readsAsSpanish = (text: string): boolean =>
  count(text, SPANISH) > count(text, ENGLISH);
