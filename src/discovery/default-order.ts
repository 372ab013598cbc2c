import type { Filters, Order } from '../core/filters.ts';

/** What a list begins with where nobody said it: films can be more or less about a theme, or of a country. */
export const defaultOrder = ({ themes = [], countries = [] }: Filters): Order =>
  themes.length + countries.length > 0 ? 'fitting' : 'best';
