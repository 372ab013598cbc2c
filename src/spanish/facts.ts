import { closest } from '../core/closest.ts';
import { fold } from '../core/text.ts';

/** What can be asked of a film, by the names of the option `dato`. */
export const FACTS = [
  'direccion',
  'reparto',
  'personaje',
  'papel',
  'estreno',
  'anio',
  'duracion',
  'generos',
  'sinopsis',
  'score',
  'votos',
  'presupuesto',
  'recaudacion',
  'retorno',
  'pais',
  'idioma',
  'titulo_original',
  'saga',
  'publico',
] as const;
export type Fact = (typeof FACTS)[number];

/** Other words for them, folded. */
const WORDS: Readonly<Record<Fact, readonly string[]>> = {
  direccion: ['director', 'directora', 'directores', 'quien la dirigio', 'quien la dirige'],
  reparto: ['actores', 'actrices', 'elenco', 'quien actua', 'quien sale', 'protagonistas', 'cast'],
  personaje: ['quien hace de', 'quien interpreta a', 'quien hace de un personaje'],
  papel: ['de que hace', 'a quien interpreta', 'rol', 'de que hace una persona'],
  estreno: ['fecha', 'fecha de estreno', 'cuando se estreno', 'dia'],
  anio: ['ano', 'de que ano es'],
  duracion: ['cuanto dura', 'minutos', 'horas', 'metraje'],
  generos: ['genero', 'de que genero es'],
  sinopsis: ['argumento', 'de que va', 'de que trata', 'trama', 'resumen', 'historia'],
  score: ['nota', 'puntaje', 'puntuacion', 'calificacion', 'valoracion', 'rating'],
  votos: ['cuantos votos', 'votantes'],
  presupuesto: ['costo', 'coste', 'cuanto costo'],
  recaudacion: ['taquilla', 'ingresos', 'cuanto recaudo', 'cuanto gano'],
  retorno: ['rentabilidad', 'ganancia'],
  pais: ['paises', 'de donde es', 'origen', 'nacionalidad'],
  idioma: ['lengua', 'en que idioma esta'],
  titulo_original: ['titulo', 'como se llama en realidad', 'nombre original'],
  saga: ['coleccion', 'trilogia', 'secuelas', 'partes', 'franquicia', 'saga y sus peliculas'],
  publico: ['ninos', 'para ninos', 'edad', 'apta', 'familiar', 'es para ninos', 'si es para ninos'],
};

/** The fact that a text names: "director", "cuánto dura", small slips allowed; else undefined. */
export function parseFact(text: string): Fact | undefined {
  const typed = fold(text).replace(/^(?:el |la |los |las |su |sus )/, '');
  const spoken = FACTS.map((fact) => [fact, [fold(fact), ...WORDS[fact]]] as const);
  const exact = spoken.find(([, words]) => words.includes(typed));
  const near = exact
    ? undefined
    : closest(
        typed,
        spoken.flatMap(([, words]) => words),
      );
  return (exact ?? spoken.find(([, words]) => near !== undefined && words.includes(near)))?.[0];
}
