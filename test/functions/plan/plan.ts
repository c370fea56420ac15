import type { CellError, CellMatrix, CellValue } from "../../../src/workbench/cells";
import type { Keel } from "../keel";

/** Domain's portfolio P2: name, value and target. */
export const P2: CellMatrix = [
  ["Large cap", 36000, 0.35],
  ["Mid cap", 21000, 0.17],
  ["Small cap", 12000, 0.08],
  ["Debt", 31000, 0.4],
];

/** What PLAN answers: its rows below the headers, each by its headers. */
export async function planned(
  keel: Keel,
  holdings: CellMatrix,
  policy: CellMatrix | null = null,
  targets: CellMatrix | null = null,
): Promise<Readonly<Record<string, CellValue>>[]> {
  const answer = await keel.call("PLAN", holdings, policy, targets);
  if (!Array.isArray(answer)) throw new Error(`PLAN answers ${JSON.stringify(answer)}.`);
  const [headers = [], ...rows] = answer as CellMatrix;
  return rows.map((row) =>
    Object.fromEntries(headers.map((header, column) => [header as string, row[column] ?? null])),
  );
}

/** One column of what PLAN answers. */
export async function plannedColumn(
  header: string,
  ...call: Parameters<typeof planned>
): Promise<CellValue[]> {
  return (await planned(...call)).map((row) => row[header] ?? null);
}

/** The text that comes with an error. */
export function messageOf(cell: CellValue | undefined): string | undefined {
  return (cell as CellError).message;
}
