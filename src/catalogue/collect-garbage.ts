import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

// Node hands out `gc` only to contexts made while this flag is set.
setFlagsFromString('--expose-gc');
const gc: (options: { type: 'minor' }) => void = runInNewContext('gc');
setFlagsFromString('--no-expose-gc');

/**
 * Collects what was dropped lately (about 1 ms). DuckDB's results free their native memory when they are
 * collected, but V8 sees only their small handles and would let 100 MB pile up before it looked.
 */
export const collectGarbage = (): void => gc({ type: 'minor' });
