/** A text cut to at most `max` characters, with an ellipsis where something was cut. */
export function truncate(text: string, max: number): string {
  const characters = [...text];
  return characters.length <= max
    ? text
    : `${characters
        .slice(0, max - 1)
        .join('')
        .trimEnd()}…`;
}
