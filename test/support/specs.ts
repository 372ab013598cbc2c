/** The folder with the platforms' own descriptions of their APIs; what is sent is checked where it is there. */
export const SPECS_DIR = process.env['SPECS_DIR'] || '../shared/specs';
