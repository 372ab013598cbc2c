/** What is said to whoever runs the bot when something that ships with it is missing or damaged. */
export const unreadableShipped = (file: string): string =>
  `No pude leer ${file}, que viene con el programa: recupéralo.`;

/** Before the first start can go on. */
export const FIRST_CATALOGUE = 'Preparando el catálogo por primera vez…\n';

export const importRanOut = (out: string): string =>
  `Faltó memoria para preparar el catálogo de ${out}. Cierra otros programas, o prepáralo en otra máquina con «npm run etl».`;

/** What a stage of the ETL does. */
const STAGES: Readonly<Record<string, string>> = {
  clean: 'Leyendo películas, créditos y votos',
  titles: 'Poniendo los títulos en español',
  discovery: 'Ordenando por temas y sagas',
  index: 'Preparando el buscador',
  similar: 'Buscando películas parecidas',
};
export const stageName = (stage: string): string => STAGES[stage] ?? stage;

/** What a program takes, where its options were not understood. */
export const notUnderstood = (usage: string): string => `No entiendo las opciones. ${usage}`;
export const ETL_USAGE = 'Uso: npm run etl -- [--raw CARPETA] [--out CARPETA]';
