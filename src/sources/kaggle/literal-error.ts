/** A text is not a Python literal of the kind that these files hold. `position` counts UTF-16 units from 0. */
export class LiteralError extends Error {
  override readonly name = 'LiteralError';
  readonly position: number;

  constructor(problem: string, position: number) {
    super(`${problem} (posición ${position})`);
    this.position = position;
  }
}
