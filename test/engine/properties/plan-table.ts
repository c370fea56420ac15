import { installCustomFunctions, keel } from "../differential/excel";
import { type Holding, holdingsCells, policyCells, type Table, type Writing } from "./tables";

installCustomFunctions();

/** What PLAN says of one holding, money in cents. */
interface PlannedRow {
  readonly trade: number;
  readonly after: number;
  readonly cost: number;
  readonly status: string;
}

/** The planned rows by portfolio and name; a portfolio that can't be planned has none. */
export type PlannedTable = ReadonlyMap<string, PlannedRow>;

export function keyOf({ portfolio, name }: { portfolio: string; name: string }): string {
  return `${portfolio}: ${name}`;
}

/** Plans a table as a formula of a sheet does. */
export async function planTable(
  table: Table,
  writing: Writing = { unit: 100 },
): Promise<PlannedTable> {
  const cells = holdingsCells(table, writing);
  const [headers = [], ...rows] = await keel.plan(cells, policyCells(table.policy, writing));
  const planned = rows.map((row): readonly [string, PlannedRow] | null => {
    const cell = (name: string) => row[headers.indexOf(name)];
    const cents = (name: string) => Math.round(Number(cell(name)) * writing.unit);
    const [portfolio, name, trade] = [cell("Portfolio"), cell("Name"), cell("Trade")];
    if (typeof portfolio !== "string" || typeof name !== "string" || name === "") return null;
    if (typeof trade !== "number") return null;
    const status = cell("Status");
    return [
      keyOf({ portfolio, name }),
      {
        trade: cents("Trade"),
        after: cents("After"),
        cost: cents("Cost"),
        status: typeof status === "string" ? status : "",
      },
    ];
  });
  return new Map(planned.filter((entry) => entry !== null));
}

export interface PlannedHolding {
  readonly holding: Holding;
  readonly plan: PlannedRow;
}

/** The holdings of a table that are planned, each with its plan. */
export function plannedHoldings(table: Table, planned: PlannedTable): PlannedHolding[] {
  return table.holdings.flatMap((holding) => {
    const plan = planned.get(keyOf(holding));
    return plan === undefined ? [] : [{ holding, plan }];
  });
}
