/** A runtime in minutes as people say it: 81 → "1 h 21 min", 120 → "2 h", 45 → "45 min". */
export function runtimeText(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = Math.round(minutes % 60);
  return [hours > 0 && `${hours} h`, rest > 0 && `${rest} min`].filter(Boolean).join(' ');
}
