/** So many are shown of what happened many times. */
export const EXAMPLES = 10;

export interface TallyGroup<Key, Example> {
  readonly file: string;
  readonly key: Key;
  readonly count: number;
  readonly examples: readonly Example[];
}

/** Counts what happens in files, by file and kind, and keeps the first examples of each. */
export class Tally<Key extends string, Example> {
  private readonly files = new Map<string, Map<Key, { count: number; examples: Example[] }>>();

  /** @param example made only while examples are still kept */
  add(file: string, key: Key, example: () => Example): void {
    const keys = this.files.get(file) ?? new Map<Key, { count: number; examples: Example[] }>();
    this.files.set(file, keys);
    const group = keys.get(key) ?? { count: 0, examples: [] };
    keys.set(key, group);
    group.count += 1;
    if (group.examples.length < EXAMPLES) group.examples.push(example());
  }

  /** @param only of one file; of all where it is left out */
  groups(only?: string): TallyGroup<Key, Example>[] {
    const files = [...this.files].filter(([file]) => only === undefined || file === only);
    return files.flatMap(([file, keys]) =>
      [...keys].map(([key, group]) => ({ file, key, ...group })),
    );
  }
}
