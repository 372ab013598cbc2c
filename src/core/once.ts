/** @returns what makes a thing when it is first asked for, and has it from then on; a mistake is not kept */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
