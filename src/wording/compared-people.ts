import type { MovieRef } from '../core/option.ts';
import { bold, type Text } from '../reply/blocks.ts';
import { counted, type Wording } from './formats.ts';
import { movieLabel } from './titles.ts';

/** Somebody beside others, by how their films are liked. */
export interface PersonCompared {
  readonly name: string;
  /** Whether the films are those that they directed; else those that they play in. */
  readonly directs: boolean;
  readonly films: number;
  /** The mean of the films' scores; null where nobody voted. */
  readonly score: number | null;
  readonly best: MovieRef | null;
}

/** "Por cómo se votan sus películas, gana Quentin Tarantino, con un score medio de 7.6; le sigue…" */
export function comparedPeopleText(
  [first, second]: readonly PersonCompared[],
  wording: Wording,
): Text {
  if (!first || first.score === null || !second)
    return ['De esas personas no tengo votos que comparar.'];
  const mean = wording.decimal(first.score);
  const lead: Text = ['Para gustos, los colores. Por cómo se votan sus películas, '];
  if (second.score === null)
    return [...lead, 'gana ', bold(first.name), `, con un score medio de ${mean}.`];
  const next = wording.decimal(second.score);
  return next === mean
    ? [
        ...lead,
        'empatan ',
        bold(first.name),
        ' y ',
        bold(second.name),
        `, con un score medio de ${mean}.`,
      ]
    : [
        ...lead,
        'gana ',
        bold(first.name),
        `, con un score medio de ${mean}; le sigue `,
        bold(second.name),
        `, con ${next}.`,
      ];
}

/** "Dirige 11 películas, con un score medio de 7.6. La mejor: Pulp Fiction (1994)." */
export function standingText(
  { directs, films, score, best }: PersonCompared,
  wording: Wording,
): string {
  const count = `${directs ? 'Dirige' : 'Sale en'} ${counted(wording, films, 'película')}`;
  const mean = score === null ? '' : `, con un score medio de ${wording.decimal(score)}`;
  return `${count}${mean}.${best ? ` La mejor: ${movieLabel(best)}.` : ''}`;
}
