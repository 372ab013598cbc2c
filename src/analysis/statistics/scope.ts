import type { Selection } from '../../catalogue/queries/statistics/selection.ts';
import { decadeText } from '../../wording/decades.ts';
import { genreName } from '../../wording/genres.ts';

/** " del género drama de los años 90": which films, to follow "las películas"; empty for all. */
export function scopeWords({ decade, genre }: Selection): string {
  const parts = [
    genre !== '' && ` del género ${genreName(genre)}`,
    decade > 0 && ` de ${decadeText(decade)}`,
  ];
  return parts.filter(Boolean).join('');
}

/** "Género: drama · Estrenos de 1990 a 1999": which films, under a chart's title; undefined for all. */
export function scopeTitle({ decade, genre }: Selection): string | undefined {
  const parts = [
    genre !== '' && `Género: ${genreName(genre)}`,
    decade > 0 && `Estrenos de ${decade} a ${decade + 9}`,
  ].filter((part) => part !== false);
  return parts.length > 0 ? parts.join(' · ') : undefined;
}

/** A chart's subtitle: which films, and what else must be known to read it. */
export function subtitle(selection: Selection, note?: string): { subtitle?: string } {
  const text = [scopeTitle(selection), note].filter(Boolean).join(' · ');
  return text === '' ? {} : { subtitle: text };
}
