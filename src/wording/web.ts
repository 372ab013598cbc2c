import { type Block, bold, text } from '../reply/blocks.ts';
import type { ErrorCode } from '../reply/reply.ts';

/** What HTTP itself can refuse, besides the mistakes that a person makes. */
export type HttpErrorCode =
  | 'ruta_desconocida'
  | 'metodo_no_permitido'
  | 'peticion_invalida'
  | 'peticion_demasiado_grande'
  | 'direccion_demasiado_larga'
  | 'no_autorizado'
  | 'plazo_agotado';

export type ProblemCode = ErrorCode | HttpErrorCode;

/** What each mistake is called in general, whatever the case (RFC 9457's `title`). */
export const PROBLEM_TITLES: Readonly<Record<ProblemCode, string>> = {
  comando_desconocido: 'No hay tal comando',
  falta_opcion: 'Falta un dato',
  opcion_invalida: 'Ese valor no sirve',
  no_encontrado: 'No se encontró',
  dudoso: 'Puede ser varias cosas',
  mensaje_invalido: 'El mensaje no sirve',
  boton_caducado: 'Ese botón ya no funciona',
  sin_confirmar: 'Hay que confirmarlo',
  demasiado_rapido: 'Demasiadas peticiones',
  comunidad_no_disponible: 'Lo guardado no está a mano',
  error_interno: 'Algo falló en el servidor',
  ruta_desconocida: 'Esa dirección no existe',
  metodo_no_permitido: 'Esa dirección no admite ese método',
  peticion_invalida: 'La petición no se entiende',
  peticion_demasiado_grande: 'La petición es demasiado grande',
  direccion_demasiado_larga: 'La dirección es demasiado larga',
  no_autorizado: 'Falta la clave',
  plazo_agotado: 'La respuesta tardó demasiado',
};

export const HTTP_MISTAKES: Readonly<Record<HttpErrorCode, string>> = {
  ruta_desconocida: 'Aquí no hay nada. En /docs están todas las direcciones que sirvo.',
  metodo_no_permitido:
    'Esta dirección no admite ese método. Casi todas solo se leen, con GET o HEAD.',
  peticion_invalida: 'No entiendo la petición. En /docs está lo que puede llevar cada dirección.',
  peticion_demasiado_grande: 'La petición lleva más de lo que cabe en una pregunta.',
  direccion_demasiado_larga: 'La dirección es más larga que cualquier título o nombre.',
  no_autorizado: 'Las métricas piden la clave de METRICS_TOKEN: «Authorization: Bearer …».',
  plazo_agotado: 'Tardé demasiado en responder. Vuelve a intentarlo dentro de un momento.',
};

/** For whoever runs the bot; anybody may read it, so it names no file. */
export const CATALOGUE_FAILS =
  'El catálogo no contesta o está dañado: el registro dice qué le pasa y cómo arreglarlo.';

export const NEW_CATALOGUE_REFUSED =
  'Hay un catálogo nuevo que no se pudo poner y se sigue con el de antes: el registro dice por qué.';

export const invalidLocale = (tag: string): string =>
  `«${tag}» no es una variante del español. Puede ser es-MX, es-ES, es-AR, es-419…`;

export const GREETING: readonly Block[] = [
  text(
    'Soy ',
    bold('Butaca'),
    '. Escríbeme el título de una película o el nombre de alguien, en español o en inglés: las erratas no me importan.',
  ),
];

export const PAGE = {
  title: 'Butaca · un bot de cine en español',
  description:
    'Pregunta por películas, actrices, directores y estrenos: notas, votos, taquilla y parecidas.',
  tagline: 'Cine, en español y con datos',
  heading: '¿Qué quieres saber de cine?',
  functions: 'Funciones',
  functionsLead: 'Todo lo que sé hacer. Elige una y rellena su formulario.',
  close: 'Cerrar',
  docs: 'API',
  conversation: 'Conversación',
  you: 'Tú',
  bot: 'Butaca',
  ask: 'Tu pregunta',
  placeholder: 'Un título o un nombre',
  send: 'Enviar',
  choose: 'Elegir',
  run: 'Preguntar',
  any: 'Da igual',
  examples: 'Por ejemplo',
  suggestions: 'Sugerencias',
  skip: 'Ir a la pregunta',
  confirm: 'Confirmar',
} as const;

/** @param coveredUntil the month until which the catalogue knows films: "julio de 2017" */
export const credits = (coveredUntil: string): string =>
  `Datos de TMDB y MovieLens hasta ${coveredUntil}. Este producto usa datos de TMDB, pero TMDB no lo avala ni certifica. Sin cookies ni rastreadores; aquí no se guarda nada de quien visita.`;

/** What whoever starts the server reads. */
export const pageAt = (url: string): string => `Página y API en ${url}`;

/** What the page says by itself, when the server can't. */
export const CLIENT = {
  waiting: 'Buscando…',
  unreachable: 'No pude llegar al servidor. ¿Hay conexión?',
  suggestionsCount: (count: number): string =>
    count === 1 ? '1 sugerencia' : `${count} sugerencias`,
} as const;

export const CHART = { numbers: 'Los números' } as const;

export const DOCS = {
  title: 'API de Butaca',
  lead: 'Las mismas respuestas que en el chat, en JSON. Sin claves ni registro: basta con GET.',
  notes: [
    [
      'Dónde va cada cosa',
      'La primera opción va en la dirección, con sus signos codificados (%2F para /, %3F para ?); las demás, y también ella, pueden ir como parámetros.',
    ],
    [
      'Qué vuelve',
      '«respuesta» es la frase del chat y «datos», sus números sin redondear. Una película o una persona también se piden por su identificador de TMDB: id:862.',
    ],
    [
      'Idioma',
      'Accept-Language o ?locale= eligen la variante del español: es-MX escribe 3,549 y es-ES 3.549.',
    ],
    [
      'Caché',
      'Cada respuesta lleva un ETag que cambia con el catálogo; con If-None-Match, un 304 no gasta nada.',
    ],
  ],
  commands: 'Comandos',
  try: 'Probar',
  example: 'Por ejemplo',
  locale: 'Variante del español (opcional)',
  back: 'Volver al chat',
  mistakes: 'Errores',
  mistakesLead:
    'Son application/problem+json (RFC 9457), con una frase que se puede enseñar y, si las hay, alternativas con su dirección.',
  mistakeColumns: ['codigo', 'HTTP', 'Qué pasa'],
  others: 'Otras direcciones',
  otherPaths: [
    ['/openapi.json', 'esta misma descripción en OpenAPI 3.1, para programas'],
    ['/salud', 'si el proceso vive'],
    ['/listo', 'si el catálogo contesta y las plataformas están conectadas'],
    ['/metricas', 'métricas para Prometheus'],
  ],
} as const;

/** What the variables of the environment of the page and the API have to be. */
export const EXPECTED = {
  web: 'puede ser on u off',
  port: 'es un número de puerto, de 0 a 65535',
  trustProxy:
    'es el número de proxies de delante (0, 1, 2…) o la cabecera en la que el proxy pone la dirección',
  rate: 'es un número de peticiones por segundo; 0 quita el límite',
  metricsToken: 'tiene al menos 8 letras sin acentos, cifras o signos . _ ~ + / -',
} as const;

export const portsTaken = (from: number, to: number): string =>
  `Los puertos del ${from} al ${to} están ocupados. Pon otro en PORT, o WEB=off.`;

export const unusableAddress = (host: string, port: number, code: string): string =>
  `No pude abrir ${host}:${port} (${code}). Revisa HOST y PORT, o pon WEB=off.`;
