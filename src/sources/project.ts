import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const above = fileURLToPath(new URL('../../', import.meta.url));

/** The folder of the project, wherever the program was started from; what is compiled lies in its `dist`. */
export const PROJECT = basename(above) === 'dist' ? join(above, '..') : above;

/** @returns where a path leads that is written as seen from the project's folder */
export const inProject = (path: string): string => resolve(PROJECT, path);
