import pino from 'pino';

/** Structured logs on standard error, so that standard output stays the conversation's. Tokens are hidden. */
export const createLog = (level: string): pino.Logger =>
  pino(
    { level, base: null, redact: { paths: ['token', '*.token', 'headers.authorization'] } },
    pino.destination({ dest: 2, sync: true }),
  );
