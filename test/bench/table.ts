/** Prints a table in Markdown, its columns aligned for who reads it in a terminal. */
export function printTable(header: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = header.map((_, at) =>
    [header, ...rows].reduce((most, row) => Math.max(most, row[at]?.length ?? 0), 3),
  );
  const print = (cells: readonly string[]): void => {
    console.log(`| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(" | ")} |`);
  };
  print(header);
  print(widths.map((width) => "-".repeat(width)));
  rows.forEach(print);
}
