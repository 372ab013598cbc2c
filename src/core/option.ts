/** A film as options and lists carry it. `titleEs` is its Spanish title in the deployment's region, when known. */
export interface MovieRef {
  readonly id: number;
  readonly title: string;
  readonly titleEs: string | null;
  readonly year: number;
}

/** The film that the person meant; `others` are those that the same words could also mean. */
export interface ResolvedMovie extends MovieRef {
  readonly others: readonly MovieRef[];
}

export type Role = 'actor' | 'director';

export interface PersonRef {
  readonly id: number;
  readonly name: string;
}

interface BaseOption {
  /** What the platforms show beside the option: Spanish, at most 100 characters. */
  readonly description: string;
  readonly required: boolean;
}

/** One of a closed list. `parse` understands what people type instead of the exact value. */
export interface ChoiceOption<V extends string = string> extends BaseOption {
  readonly kind: 'choice';
  readonly choices: readonly { readonly value: V; readonly label: string }[];
  readonly parse: (text: string) => V | undefined;
}

export interface TextOption extends BaseOption {
  readonly kind: 'text';
}

export interface MovieOption extends BaseOption {
  readonly kind: 'movie';
}

/** Several films in one text, joined by `+`. */
export interface MoviesOption extends BaseOption {
  readonly kind: 'movies';
  readonly max: number;
}

export interface PersonOption extends BaseOption {
  readonly kind: 'person';
  readonly role: Role;
}

export type Option = ChoiceOption | TextOption | MovieOption | MoviesOption | PersonOption;
export type Options = Readonly<Record<string, Option>>;

type Value<O> = O extends { kind: 'choice'; choices: readonly { value: infer V }[] }
  ? V
  : O extends { kind: 'text' }
    ? string
    : O extends { kind: 'movie' }
      ? ResolvedMovie
      : O extends { kind: 'movies' }
        ? readonly ResolvedMovie[]
        : O extends { kind: 'person' }
          ? PersonRef
          : never;

/** The values that a command receives, typed from the options that it declares. */
export type Args<O extends Options> = {
  readonly [K in keyof O]: O[K] extends { required: true } ? Value<O[K]> : Value<O[K]> | undefined;
};

/** The constructors of options, for `defineCommand`. Options are required unless made `optional`. */
export const option = {
  choice: <V extends string>(spec: {
    description: string;
    choices: readonly { value: V; label: string }[];
    parse: (text: string) => V | undefined;
  }) => ({ kind: 'choice', required: true, ...spec }) as const,
  text: (description: string) => ({ kind: 'text', required: true, description }) as const,
  movie: (description: string) => ({ kind: 'movie', required: true, description }) as const,
  movies: (description: string, max: number) =>
    ({ kind: 'movies', required: true, description, max }) as const,
  person: (role: Role, description: string) =>
    ({ kind: 'person', required: true, description, role }) as const,
  optional: <O extends Option>(spec: O): Omit<O, 'required'> & { readonly required: false } => ({
    ...spec,
    required: false,
  }),
};
