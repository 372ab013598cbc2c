const ADD =
  /(?<![a-z])(?:agreg|anad|anot|apunt|guard[ao]|guardam|guardal|pon|met[aeo]|sum[ao]|recuerd|record)/u;
const REMOVE = /(?<![a-z])(?:sac[ao]|saque|quit[ae]|quitar|borr|elimin|tach)/u;

/** Whether a `plain` message asks to put something on a list. */
export const asksToAdd = (said: string): boolean => ADD.test(said);

/** Whether a `plain` message asks to take something off a list. */
export const asksToRemove = (said: string): boolean => REMOVE.test(said);
