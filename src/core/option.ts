import type { IncomingFile } from './incoming-file.ts';
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
/** What a person is looked for as: in one role, or in whichever they have. */
export type AnyRole = Role | 'any';

/** Something of the catalogue that is neither film nor person: a theme, a saga, a service. */
export interface TermRef {
  readonly id: number;
  /** As it is shown: in Spanish where it has a Spanish name. */
  readonly name: string;
  /** Whether the name is said of films as it is, "para llorar", "de Pixar", and not what they are about. */
  readonly trait?: boolean;
}
/** What a term is one of. */
export type Vocabulary = 'theme' | 'saga' | 'service';

export interface PersonRef {
  readonly id: number;
  readonly name: string;
  /** As what they take part, where the words say so: "Clint Eastwood (dirección)". */
  readonly role?: Role;
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

/** `parse` understands what people type instead of digits; both ends of the range count. */
export interface NumberOption extends BaseOption {
  readonly kind: 'number';
  readonly min: number;
  readonly max: number;
  readonly parse: (text: string) => number | undefined;
}

/** Several of a closed list in one text, parted by commas. */
export interface ListOption<V extends string = string> extends BaseOption {
  readonly kind: 'list';
  readonly max: number;
  readonly choices: readonly { readonly value: V; readonly label: string }[];
  readonly parse: (text: string) => V | undefined;
}

/** A file that comes with the message. */
export interface FileOption extends BaseOption {
  readonly kind: 'file';
}

/** Somebody of the place where it is asked: a mention, or a name. Its value is the text: who that is the store knows. */
export interface MemberOption extends BaseOption {
  readonly kind: 'member';
}

export interface PersonOption extends BaseOption {
  readonly kind: 'person';
  readonly role: AnyRole;
}

/** Several persons in one text, joined by `+`. */
export interface PeopleOption extends BaseOption {
  readonly kind: 'people';
  readonly role: AnyRole;
  readonly max: number;
}

/** What people say in many ways, as `parse` understands it: years, lengths, places. `samples` are some of them. */
export interface PhraseOption<T = unknown> extends BaseOption {
  readonly kind: 'phrase';
  readonly samples: readonly string[];
  readonly parse: (text: string) => T | undefined;
}

/** Several such things in one text, parted by commas. */
export interface PhrasesOption<T = unknown> extends BaseOption {
  readonly kind: 'phrases';
  readonly samples: readonly string[];
  readonly max: number;
  readonly parse: (text: string) => T | undefined;
}

/** Terms of the catalogue in one text, parted by commas. */
export interface TermsOption extends BaseOption {
  readonly kind: 'terms';
  readonly of: Vocabulary;
  readonly max: number;
}

export type Option =
  | ChoiceOption
  | TextOption
  | NumberOption
  | MovieOption
  | MoviesOption
  | PersonOption
  | PeopleOption
  | ListOption
  | PhraseOption
  | PhrasesOption
  | TermsOption
  | MemberOption
  | FileOption;
export type Options = Readonly<Record<string, Option>>;

/** What a command receives for each kind of option. */
interface Values<V, T> {
  readonly choice: V;
  readonly text: string;
  readonly number: number;
  readonly movie: ResolvedMovie;
  readonly movies: readonly ResolvedMovie[];
  readonly person: PersonRef;
  readonly people: readonly PersonRef[];
  readonly list: readonly V[];
  readonly phrase: T;
  readonly phrases: readonly T[];
  readonly terms: readonly TermRef[];
  readonly member: string;
  readonly file: IncomingFile;
}

type ChoiceValue<O> = O extends { choices: readonly { value: infer V }[] } ? V : never;
type ParsedValue<O> = O extends { parse: (text: string) => infer T }
  ? Exclude<T, undefined>
  : never;
type Value<O> = O extends { kind: infer K extends Option['kind'] }
  ? Values<ChoiceValue<O>, ParsedValue<O>>[K]
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
  person: (role: AnyRole, description: string) =>
    ({ kind: 'person', required: true, description, role }) as const,
  people: (role: AnyRole, description: string, max: number) =>
    ({ kind: 'people', required: true, description, role, max }) as const,
  number: (spec: {
    description: string;
    min: number;
    max: number;
    parse: (text: string) => number | undefined;
  }) => ({ kind: 'number', required: true, ...spec }) as const,
  list: <V extends string>(spec: {
    description: string;
    max: number;
    choices: readonly { value: V; label: string }[];
    parse: (text: string) => V | undefined;
  }) => ({ kind: 'list', required: true, ...spec }) as const,
  phrase: <T>(spec: {
    description: string;
    samples: readonly string[];
    parse: (text: string) => T | undefined;
  }) => ({ kind: 'phrase', required: true, ...spec }) as const,
  phrases: <T>(spec: {
    description: string;
    max: number;
    samples: readonly string[];
    parse: (text: string) => T | undefined;
  }) => ({ kind: 'phrases', required: true, ...spec }) as const,
  terms: (of: Vocabulary, description: string, max: number) =>
    ({ kind: 'terms', required: true, description, of, max }) as const,
  file: (description: string) => ({ kind: 'file', required: true, description }) as const,
  member: (description: string) => ({ kind: 'member', required: true, description }) as const,
  optional: <O extends Option>(spec: O): Omit<O, 'required'> & { readonly required: false } => ({
    ...spec,
    required: false,
  }),
};
