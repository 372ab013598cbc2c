import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';

interface Lock {
  readonly packages: Readonly<
    Record<string, { readonly optionalDependencies?: Readonly<Record<string, string>> }>
  >;
}

it('the lock holds the binaries of every system (CONTRIBUTING.md says how it is made)', async () => {
  const { packages }: Lock = JSON.parse(await readFile('package-lock.json', 'utf8'));
  const optional = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).map((name) => [
      `node_modules/${name}`,
      `${path}/node_modules/${name}`,
    ]),
  );
  expect(optional.length).toBeGreaterThan(50);
  expect(optional.filter((places) => !places.some((place) => place in packages))).toEqual([]);
});
