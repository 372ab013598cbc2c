/**
 * What the bot can't know, and says so.
 * @param coveredUntil the month until which the catalogue knows films: "julio de 2017"
 */
export const OUTSIDE = {
  fuera_cartelera: () =>
    'No conozco la cartelera ni los horarios de los cines: solo sé de las películas en sí. ¿Te busco algo para ver?',
  fuera_streaming: () =>
    'No sé en qué plataforma está cada película: mi catálogo no lo trae, aunque quien administra el bot puede añadirlo con «npm run tmdb». Sí puedo decirte de qué va, quién sale o qué ver después.',
  fuera_clima: () =>
    'Del tiempo no sé nada: solo sé de cine. Si te quedas en casa, te busco una película.',
  fuera_futuro: (coveredUntil: string) =>
    `Mi catálogo llega hasta ${coveredUntil}, así que de lo que se estrenó después no sé nada.`,
  fuera_serie: () => 'De series no sé: mi catálogo es solo de películas. ¿Te busco una?',
  fuera_premios: () =>
    'De premios no tengo datos. Sí puedo decirte la nota, los votos, la taquilla o qué ver después.',
  fuera_biografia: () =>
    'De la vida de las personas no sé nada: solo en qué películas actuaron o cuáles dirigieron.',
  fuera_detalle: () =>
    'Ese detalle no lo tengo. De cada película sé la dirección, el reparto, la fecha, la duración, la nota, el dinero y de qué va.',
  fuera_otros: () =>
    'De eso no sé: solo sé de cine. Pregúntame por una película, una persona o pídeme una recomendación.',
  comunidad: () =>
    'Eso todavía no sé hacerlo. Sí puedo buscar películas, responder datos y recomendarte qué ver.',
} as const satisfies Readonly<Record<string, (coveredUntil: string) => string>>;

export type Outside = keyof typeof OUTSIDE;

/** When films are wanted that can't be told from others. */
export const NO_SUCH_FILTER =
  'Por eso no sé elegir películas. Sí por género, época, país, idioma, duración, nota, personas o tema («de animales», «sobre la guerra civil»).';

/**
 * When a title or a name is not in the catalogue.
 * @param typed as it was written
 * @param coveredUntil the month until which the catalogue knows films
 * @param near whether buttons with what is near stand under it
 */
export const notInCatalogue = (typed: string, coveredUntil: string, near: boolean): string =>
  `No tengo «${typed}»: mi catálogo llega hasta ${coveredUntil}.${near ? ' Lo más parecido que conozco:' : ' Prueba con el título original o con otra parte del nombre.'}`;

/** When words could mean several things, or nothing that is known. */
export const NOT_UNDERSTOOD =
  'No estoy seguro de qué me pides. ¿Buscas una película, una recomendación o un dato?';
