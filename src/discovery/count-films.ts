import { filmCount } from '../catalogue/queries/discovery/films.ts';
import { bindArgs } from '../core/bind-args.ts';
import type { RawArgs } from '../core/message.ts';
import type { Resolvers } from '../core/options/resolvers.ts';
import { FILTER_OPTIONS } from '../wording/filter-options.ts';
import { filtersIn, type Services } from './list-services.ts';

/**
 * How many films pass filters.
 * @param raw values of the options of lists, as they were said
 * @throws UserError when one of them means nothing
 */
export async function countFilms(
  raw: RawArgs,
  resolvers: Resolvers,
  services: Services,
): Promise<number> {
  const args = bindArgs({ name: 'contar', examples: [], options: FILTER_OPTIONS }, raw, resolvers);
  const { query, params } = filmCount(await filtersIn(args, services));
  return (await services.catalogue.first(query, params))?.films ?? 0;
}
