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

/** Of a label that is cut in its middle, how much of its end stays: a year, and some words before it. */
const END_KEPT = 24;

/**
 * Labels of things to choose from, each cut to at most `max`. Those that would be the same once they are cut are cut in
 * their middle, and numbered where that isn't enough.
 * @param shorten cuts a text to a length, however that is counted
 */
export function distinctLabels(
  labels: readonly string[],
  max: number,
  shorten: (text: string, max: number) => string,
): string[] {
  const cutMiddle = (text: string): string => {
    const end = [...text].slice(-END_KEPT).join('').trimStart();
    return `${shorten(text, max - end.length)}${end}`;
  };
  const cut = labels.map((label) => shorten(label, max));
  const isCut = (label: string | undefined, index: number) => label !== labels[index];
  const repeated = (among: readonly string[], index: number) =>
    among.some((other, place) => place !== index && other === among[index]);
  const middle = cut.map((label, index) =>
    isCut(label, index) && repeated(cut, index) ? cutMiddle(labels[index] ?? '') : label,
  );
  const seen = new Map<string, number>();
  return middle.map((label, index) => {
    const times = (seen.get(label) ?? 0) + 1;
    seen.set(label, times);
    if (times === 1 || !isCut(label, index)) return label;
    const mark = ` (${times})`;
    return `${shorten(label, max - mark.length)}${mark}`;
  });
}
