/** What `plain` messages ask to do, by the verbs that say so. */
const ASKS = {
  add: /(?<![a-z])(?:agreg|anad|anot|apunt|guard[ao]|guardam|guardal|pon|met[aeo]|sum[ao]|recuerd|record)/u,
  remove: /(?<![a-z])(?:sac[ao]|saque|quit[ae]|quitar|borr|elimin|tach)/u,
  keepIt:
    /(?<![a-z])(?:l[ao] )?(?:agreg|anad|anot|apunt|guard|pon|met|sum|sac|quit|borr|elimin|tach)[a-z]{0,5}(?<=l[ao]|l[ao] [a-z]{3,12})(?![a-z])/u,
  draw: /(?<![a-z])(?:azar|una de mi|elige|elegi|sortea)/u,
  repeat: /(?<![a-z])(?:repetir|ya vi(?:mos|st))/u,
  unsee: /(?<![a-z])(?:no|nunca|desmarca\w*|quita\w*|saca\w*|borra\w*)(?![a-z])/u,
  proposeYourself:
    /(?<![a-z])(?:prop(?:on|one|oned|onga|onme|onenos|ongas|ones) (?:tu|vos|algo|algunas?|tres|unas|pelis|peliculas|una)|que propon(?:es|ga)|elige tu|elegi vos|butaca)/u,
  hide: /privad|(?:no|deja de) (?:quiero )?compart/u,
  share: /compart|public/u,
  leaveGroup: /(?:no me cuentes|sacame|quitame).*grupo/u,
  best: /(?:mejor|mas alt|favorit)/u,
  worst: /(?:peor|mas baj)/u,
} satisfies Readonly<Record<string, RegExp>>;

/** Whether a `plain` message asks for that. */
export const asksTo = (what: keyof typeof ASKS, said: string): boolean => ASKS[what].test(said);

/** A question changes nothing; "que nadie vea mis notas" is none. */
const QUESTION = /\?|^(?!que (?:mis notas|nadie))(?:que|quien|como|son|pueden|los demas)(?![a-z])/u;
export const isQuestion = (said: string): boolean => QUESTION.test(said);

/** "Sí" typed for an option that is taken or not. */
export const isYes = (typed: string): boolean => /^(?:s[ií]|vale|true|1)$/iu.test(typed);
