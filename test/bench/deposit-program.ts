/**
 * Where a deposit goes as a linear program, in the LP format: nothing is sold, and Σ|after − wanted| is least. It is what
 * rebalancers that call a solver give it.
 */
export function depositProgram(
  values: Float64Array,
  targets: Float64Array,
  deposit: number,
): string {
  const rows = Array.from(values.keys());
  const invested = values.reduce((sum, value) => sum + value, deposit);
  const lack = (row: number): number =>
    (targets[row] as number) * invested - (values[row] as number);
  return [
    "Minimize",
    ` away: ${rows.map((row) => `+ over${row} + under${row}`).join(" ")}`,
    "Subject To",
    ` cash: ${rows.map((row) => `+ bought${row}`).join(" ")} = ${deposit}`,
    ...rows.map((row) => ` row${row}: bought${row} - over${row} + under${row} = ${lack(row)}`),
    "End",
  ].join("\n");
}
