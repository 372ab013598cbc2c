import { decadeText } from './decades.ts';
import { genreName } from './genres.ts';

/** What a recommendation is narrowed to. */
interface Filters {
  readonly genre?: string;
  readonly decade?: number;
  readonly inSpanish?: boolean;
}

/** What the filters leave: " de terror, de los años 90 y en español"; nothing without filters. */
export function filtersText({ genre, decade, inSpanish }: Filters): string {
  const parts = [
    genre !== undefined && `de ${genreName(genre)}`,
    decade !== undefined && `de ${decadeText(decade)}`,
    inSpanish === true && 'en español',
  ].filter((part) => part !== false);
  return parts.length === 0 ? '' : ` ${parts.join(', ')}`;
}
