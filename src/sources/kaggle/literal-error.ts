import { LITERAL_PROBLEMS, positioned } from '../../wording/sources.ts';

export type LiteralProblem = keyof typeof LITERAL_PROBLEMS;

/** A text is not a Python literal of the kind that these files hold. `position` counts UTF-16 units from 0. */
export class LiteralError extends Error {
  override readonly name = 'LiteralError';
  readonly position: number;

  constructor(problem: LiteralProblem, position: number) {
    super(positioned(LITERAL_PROBLEMS[problem], position));
    this.position = position;
  }
}
