/** After so long without a word, what was talked about is forgotten. */
export const THREAD_MS = 30 * 60_000;

/** Threads that a process keeps at once, some hundred bytes each; the one idle for longest goes first. */
export const THREADS_MAX = 10_000;
