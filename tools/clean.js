/** Part of `npm run build`: removes what was compiled before, so that a command that was deleted is gone. */
import { rmSync } from 'node:fs';

rmSync(new URL('../dist', import.meta.url), { recursive: true, force: true });
