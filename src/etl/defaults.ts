import { hasInputs } from './inputs.ts';

/** Where the user's Kaggle files go. */
const RAW = 'data/raw';
/** The small catalogue that ships. */
const DEMO = 'data/demo';

/** The Spanish titles that ship. */
export const TITLES_FILE = 'data/titulos_es.csv';

/** The Spanish names of keywords that ship. */
export const KEYWORD_NAMES_FILE = 'data/palabras_clave_es.csv';

/** The raw files to read where nobody says: the user's when there are any, else the demo. */
export const defaultRaw = async (): Promise<string> => ((await hasInputs(RAW)) ? RAW : DEMO);
