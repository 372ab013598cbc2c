import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const above = fileURLToPath(new URL('../../', import.meta.url));

/** The folder of the project, wherever the program was started from; what is compiled lies in its `dist`. */
export const PROJECT = basename(above) === 'dist' ? join(above, '..') : above;

/** @returns where a file or folder of the project is */
export const inProject = (path: string): string => join(PROJECT, path);
