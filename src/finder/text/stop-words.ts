/** Words that say little about which film is meant; they weigh less, and never bring candidates by themselves. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  [
    'el la los las lo un una unos unas de del al a y e o u en con por para que se su sus le les mi tu es',
    'the an of and or in on at to for with from by is',
    'du des der das und il gli dei della',
    'parte part vol volumen volume capitulo chapter episodio episode',
    'vs versus contra v jr sr',
  ].flatMap((line) => line.split(' ')),
);

/** Words that mean "and": `y` stands for all. */
export const AND_WORDS: ReadonlySet<string> = new Set(['y', 'and']);
