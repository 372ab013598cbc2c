import { LRUCache } from 'lru-cache';

/** Searches to remember: what a message mentions is looked for again by the command that it asks for. */
const MOST = 200;

/** The same search, which remembers its latest results by their texts. */
export function remembered<Result extends object>(
  search: (text: string) => Result,
): (text: string) => Result {
  const results = new LRUCache<string, Result>({ max: MOST });
  return (text) => {
    const result = results.get(text) ?? search(text);
    results.set(text, result);
    return result;
  };
}
