/** What `Cache-Control` says: how long browsers and proxies may keep an answer before they ask again. */
export const CACHE = {
  /** What only changes with the catalogue. */
  catalogue: 'public, max-age=300, stale-while-revalidate=86400',
  /** Files with their hash in their name. */
  forEver: 'public, max-age=31536000, immutable',
  /** What is suggested while somebody types. */
  aMinute: 'public, max-age=60',
  /** Pages: kept, and asked for again each time. */
  askFirst: 'no-cache',
  /** What is somebody's, fails, or changes at any moment. */
  never: 'no-store',
} as const;
