import { codeOf } from './faults.ts';

/** Whether a process with that id runs on this machine. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, but belongs to somebody else.
    return codeOf(error) === 'EPERM';
  }
}
