/** The name of a part within a plain text: who plays it is asked. */
export interface CharacterMention {
  readonly start: number;
  readonly end: number;
}

/** "Quién hace de … en", "la voz de … en": what stands between is a part, whatever else it may be called after. */
const BEFORE_FILM =
  /(?:(?:hac(?:e|ia|en|ian)|hizo|hiciera|actua(?:ba)?|va) (?:del?|como)|interpret[a-z]* (?:al?|el papel del?)|personific[a-z]* al?|(?:le )?(?:da|dio|pone|puso|presta|hace) (?:la )?(?:vida|voz) al?|(?:la )?voz del?|(?:el )?(?:papel|personaje|rol) del?|encarn[a-z]* al?) (?:la |el |los )?(.{2,40}?) (?=en (?:la |el )?)/u;
/** "En Gladiator quién es Cómodo". */
const AFTER_FILM =
  /\ben .{2,40}?,? (?:quien|que actor|que actriz) (?:es|era|hace de|interpreta a) (.{2,30}?)[?!. ]*$/u;

/** "Quién interpreta a Gandalf", with no film beside it. */
const ALONE =
  /(?:quien|que actor|que actriz) (?:(?:hace|hizo|hacia|sale) de|interpret[a-z]* a|personific[a-z]* a|encarn[a-z]* a) (?:la |el |los )?((?:(?! en ).){3,30}?)[?!. ]*$/u;

export function findCharacter(text: string): CharacterMention | undefined {
  const match = text.match(BEFORE_FILM) ?? text.match(AFTER_FILM) ?? text.match(ALONE);
  const [whole, name] = match ?? [];
  if (!match || whole === undefined || name === undefined) return undefined;
  const start = (match.index ?? 0) + whole.lastIndexOf(name);
  return { start, end: start + name.length };
}
