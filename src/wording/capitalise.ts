/** A word or a sentence with its first letter in upper case: names on axes. */
export const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
