import { inProject } from '../sources/project.ts';
import { hasInputs } from './inputs.ts';

/** Where the user's Kaggle files go. */
const RAW = inProject('data/raw');
/** The small catalogue that ships. */
export const DEMO = inProject('data/demo');

/** The folder of the files that ship and that every catalogue is made with. */
export const SHIPPED = inProject('data');

/** The raw files to read where nobody says: the user's when there are any, else the demo. */
export const defaultRaw = async (): Promise<string> => ((await hasInputs(RAW)) ? RAW : DEMO);
