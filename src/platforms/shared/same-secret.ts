import { createHash, timingSafeEqual } from 'node:crypto';

/**
 * Whether what somebody sent is the secret. Both are hashed, so that neither the length nor the first wrong
 * letter shows in the time that it takes.
 */
export function sameSecret(given: string | null | undefined, secret: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(given ?? ''), hash(secret));
}
