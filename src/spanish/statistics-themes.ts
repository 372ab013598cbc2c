import { closest } from '../core/closest.ts';
import { fold } from '../core/text.ts';

/** Other words for the themes of the statistics, folded. */
const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  generos: ['genero'],
  estrenos: ['estreno', 'anos', 'ano', 'decadas', 'epocas'],
  meses: ['mes'],
  dias: ['dia', 'dias de la semana', 'semana'],
  votos: ['voto', 'notas', 'nota', 'score', 'puntuacion', 'puntuaciones', 'valoraciones'],
  taquilla: ['taquilleras', 'recaudacion', 'recaudaciones', 'ingresos'],
  presupuesto: ['presupuestos', 'costo', 'costos', 'coste', 'costes'],
  retorno: ['retornos', 'rentabilidad', 'ganancias', 'exito'],
  paises: ['pais', 'nacionalidades', 'origen'],
  duracion: ['duraciones', 'minutos', 'metraje', 'tiempo'],
};

/** The theme that a person wrote, with or without accents, small slips allowed; else undefined. */
export function parseTheme<N extends string>(text: string, names: readonly N[]): N | undefined {
  const typed = fold(text).replace(/^(?:de )?(?:l[ao]s? |el )?/, '');
  const isMeant = (name: N, word: string) => name === word || SYNONYMS[name]?.includes(word);
  const exact = names.find((name) => isMeant(name, typed));
  if (exact) return exact;
  const near = closest(
    typed,
    names.flatMap((name) => [name, ...(SYNONYMS[name] ?? [])]),
  );
  return near === undefined ? undefined : names.find((name) => isMeant(name, near));
}
