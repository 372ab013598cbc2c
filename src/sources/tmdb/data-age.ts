/** How long TMDB lets its data be kept: https://www.themoviedb.org/api-terms-of-use */
const KEPT_MONTHS = 6;
/** From when on whoever runs the bot is told. */
const WARNED_MONTHS = 5;

function monthsBefore(now: Date, months: number): Date {
  const then = new Date(now);
  then.setUTCMonth(then.getUTCMonth() - months);
  return then;
}

/** Whether what was downloaded then may be kept no longer. */
export const isStale = (fetchedAt: string, now: Date): boolean =>
  Date.parse(fetchedAt) < monthsBefore(now, KEPT_MONTHS).getTime();

/** Whether it is time to download it anew. */
export const isAging = (fetchedAt: string, now: Date): boolean =>
  Date.parse(fetchedAt) < monthsBefore(now, WARNED_MONTHS).getTime();
