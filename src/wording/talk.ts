/** Short answers that need no film: several of each, so that a conversation doesn't sound like a machine. */
export const SMALL_TALK = {
  saludo: [
    '¡Hola! ¿Qué te apetece ver? Dime un género, una época, un actor o una película que te gustó.',
    '¡Hola! Cuéntame qué buscas: un título, un nombre o algo como «una de risa de los 90».',
    '¡Buenas! Pídeme una recomendación o pregúntame por cualquier película.',
  ],
  como_estas: [
    'Muy bien, con ganas de hablar de cine. ¿Qué buscas hoy?',
    'De maravilla, con las palomitas listas. ¿Qué te gustaría ver?',
  ],
  gracias: [
    '¡De nada! Que la disfrutes.',
    '¡Un placer! Aquí estoy cuando quieras otra.',
    '¡A ti! Ya me contarás qué te pareció.',
  ],
  despedida: [
    '¡Hasta pronto! Que veas algo bueno.',
    '¡Nos vemos! Aquí seguiré para la próxima.',
    '¡Chao! Buen cine.',
  ],
  risa: [
    '¡Jajaja! ¿Seguimos con una comedia?',
    'Me alegra hacerte reír. ¿Buscamos algo divertido?',
  ],
  elogio: [
    '¡Gracias! Da gusto hablar de cine contigo.',
    '¡Qué amable! Dime qué más quieres saber.',
  ],
  insulto: [
    'Vaya, siento no haber ayudado. Dímelo con otras palabras y lo intento de nuevo.',
    'Perdona si no te entendí. ¿Probamos otra vez? Dime qué buscas.',
  ],
  quien_eres: [
    'Soy Butaca, un bot de cine: busco películas, respondo datos y recomiendo qué ver. ¿Qué te apetece?',
  ],
  eres_ia: [
    'Soy un programa, no una persona: me llamo Butaca y solo sé de cine, pero de eso sé bastante.',
  ],
  queja: [
    'Perdona, no te entendí bien. Dímelo de otra manera: un género, una época, un nombre o una película que te gustó.',
    'Lo siento, fallo mío. ¿Me lo cuentas con otras palabras?',
  ],
  disculpa: [
    '¡Tranquilo, no pasa nada! ¿Qué buscamos?',
    'Nada que perdonar. ¿Seguimos con el cine?',
  ],
  cumplido: ['¡Gracias! Me alegra ser útil.', '¡Qué bien! Aquí estoy para la próxima.'],
  chiste: [
    '¿Qué le dice una butaca a otra? «Nos tienen muy vistas». Mejor te busco una comedia, ¿de qué época?',
  ],
  negacion: ['Vale, dejémoslo. Dime si quieres otra cosa.', 'De acuerdo. ¿Probamos con otra idea?'],
  ok: ['Perfecto. Aquí estoy si quieres algo más.', '¡Listo! Dime cuando quieras seguir.'],
  ayuda: [
    'Puedo buscar películas por género, época, país, tema o persona («terror español de los 2000»), recomendarte algo parecido a lo que te gustó («algo como Amélie»), responder datos («¿quién dirigió Volver?»), contar, comparar y decirte en qué películas coinciden dos personas. Escribe /ayuda para ver todos los comandos.',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type SmallTalk = keyof typeof SMALL_TALK;

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

/** When somebody says that they may hurt themselves: no film helps, people do. */
export const NOT_ALONE =
  'Siento mucho que lo estés pasando tan mal, y me alegra que lo digas. Yo solo soy un programa que sabe de cine y no puedo ayudarte como mereces: por favor, cuéntaselo ahora a alguien de confianza o llama al número de emergencias de tu país (112 en España, 911 en casi toda América). No tienes que pasar por esto a solas.';

/** When words could mean several things, or nothing that is known. */
export const NOT_UNDERSTOOD =
  'No estoy seguro de qué me pides. ¿Buscas una película, una recomendación o un dato?';

/** When films are wanted that can't be told from others. */
export const NO_SUCH_FILTER =
  'Por eso no sé elegir películas. Sí por género, época, país, idioma, duración, nota, personas o tema («de animales», «sobre la guerra civil»).';

/** When something is said of "esa" or "la segunda" and nothing was shown here. */
export const NOTHING_SHOWN = '¿De qué película hablas? Dime el título y te cuento.';
export const NOBODY_SHOWN = '¿De quién hablas? Dime el nombre y te cuento.';

/** When more of a list is asked for that has ended. */
export const NO_MORE =
  'No tengo más de esas: ya te las enseñé todas. Quita o cambia algo («de cualquier época», «que sean comedias») y busco otras.';

/**
 * When a title or a name is not in the catalogue.
 * @param typed as it was written
 * @param coveredUntil the month until which the catalogue knows films
 * @param near whether buttons with what is near stand under it
 */
export const notInCatalogue = (typed: string, coveredUntil: string, near: boolean): string =>
  `No tengo «${typed}»: mi catálogo llega hasta ${coveredUntil}.${near ? ' Lo más parecido que conozco:' : ' Prueba con el título original o con otra parte del nombre.'}`;

/** @param shown how many were shown, when a place beyond them was asked for */
export const notSoMany = (shown: number): string =>
  shown === 1
    ? 'Solo te enseñé una película. ¿Te refieres a esa?'
    : `Solo te enseñé ${shown} películas. ¿A cuál de ellas te refieres?`;
