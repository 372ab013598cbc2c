/** A collection without TMDB's English ending: "The Godfather Collection" → "The Godfather". */
export const collectionName = (collection: string): string =>
  collection.replace(/ Collection$/, '');
