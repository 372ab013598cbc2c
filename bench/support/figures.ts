/** The value below which a share (0–1) of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const ms = (milliseconds: number): string => `${milliseconds.toFixed(1)} ms`;
export const mb = (megabytes: number): string => `${megabytes.toFixed(0)} MB`;
