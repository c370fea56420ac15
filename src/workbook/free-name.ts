/**
 * The name itself where nothing else has it, else the first free one of `name 2`, `name 3` and so on.
 * Excel takes names that differ in case only for the same.
 *
 * @param space what stands before the number; tables' names have no spaces
 */
export function freeName(name: string, taken: readonly string[], space = " "): string {
  const lowerCased = new Set(taken.map((other) => other.toLowerCase()));
  let candidate = name;
  for (let number = 2; lowerCased.has(candidate.toLowerCase()); number++) {
    candidate = `${name}${space}${String(number)}`;
  }
  return candidate;
}
