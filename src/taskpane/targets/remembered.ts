const MOST = 20_000;

/** A function of one argument that gives an earlier result again: thousands of rows say the same at every key. */
export function remembered<Given extends string | number, Result>(
  compute: (given: Given) => Result,
): (given: Given) => Result {
  const results = new Map<Given, Result>();
  return (given) => {
    const known = results.get(given);
    if (known !== undefined) return known;
    if (results.size >= MOST) results.clear();
    const result = compute(given);
    results.set(given, result);
    return result;
  };
}
