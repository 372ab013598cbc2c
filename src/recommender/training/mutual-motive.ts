/** "El original", "la segunda parte", "otra misión", "Hitchcock más aterrador": they speak of one film only. */
const OF_ONE =
  /^(el|la|los|las|lo|otr[ao]s?|su|sus|aún)\s|\b(más|secuela|precuela|continuación|continúa|primer[ao]?|segund[ao]|tercer[ao]?|cierre|original|versión|remake|debut)\b/iu;

/** Whether a motive that was written of one film beside another holds the other way round too. */
export const isMutual = (motive: string): boolean => !OF_ONE.test(motive);
