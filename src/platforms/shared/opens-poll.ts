import { encodeTarget, fitsInButton } from '../../core/target.ts';
import { isPoll } from '../../reply/poll.ts';
import type { Reply } from '../../reply/reply.ts';

/**
 * Whether what a button gave opens a poll, which is a message of its own: so it does unless the button was one of that
 * poll's answers, in its simpler form.
 * @param pressed what the button carries
 */
export const opensPoll = ({ blocks }: Reply, pressed: string): boolean =>
  blocks
    .filter(isPoll)
    .some(
      ({ answers }) =>
        !answers.some(({ target }) => fitsInButton(target) && encodeTarget(target) === pressed),
    );
