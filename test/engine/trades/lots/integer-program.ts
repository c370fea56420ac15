import loadHighs, { type Highs } from "highs";
import type { PlainBook, PlainRow } from "./plain-book";

/** HiGHS is to look for the best of all plans, not for a good one. */
const TO_THE_END = {
  presolve: "off",
  mip_rel_gap: 0,
  mip_abs_gap: 1e-6,
  mip_feasibility_tolerance: 1e-9,
  primal_feasibility_tolerance: 1e-9,
} as const;

/** The lots of a closest affordable plan, one number a row; undefined where no plan is affordable. */
export type ClosestLots = (book: PlainBook) => number[] | undefined;

/**
 * Solves books as integer programs: the least Σ|after − ideal| + |cash left − cash kept| + costs. Costs are not rounded.
 *
 * @param unit money of the book in one unit of the program, which keeps its numbers small
 */
export async function integerProgram(unit: (book: PlainBook) => number): Promise<ClosestLots> {
  const highs = await loadHighs();
  const solve = (book: PlainBook, scale: number): ReturnType<Highs["solve"]> =>
    highs.solve(
      programOf(book, (money) => String(money / scale)),
      TO_THE_END,
    );
  // HiGHS stops with an error at a few programs, which it solves when their money is counted in other units.
  const solved = (book: PlainBook): ReturnType<Highs["solve"]> => {
    try {
      return solve(book, unit(book));
    } catch {
      return solve(book, 1);
    }
  };
  return (book) => {
    const { Status, Columns } = solved(book);
    if (Status === "Infeasible") return undefined;
    if (Status !== "Optimal") throw new Error(`The integer program is ${Status}`);
    const count = (name: string): number => Math.round(Columns[name]?.Primal ?? 0);
    return book.rows.map((_, i) => count(`n${i}`) + count(`b${i}`) - count(`s${i}`));
  };
}

type Money = (amount: number) => string;

/** Terms, constraints and bounds that one row brings into the program. */
interface RowProgram {
  readonly spent: string;
  readonly costs: string;
  readonly constraints: readonly string[];
  readonly bounds: readonly string[];
  readonly whole: readonly string[];
  readonly binary: readonly string[];
}

/** The program in the LP format: c is the cash left beyond the cash kept. */
function programOf(book: PlainBook, money: Money): string {
  const isFree = book.perMille === 0 && book.fee === 0;
  const rows = book.rows.map((row, i) =>
    isFree ? freeRow(book, row, i, money) : costlyRow(book, row, i, money),
  );
  const away = book.rows.map((_, i) => `+ over${i} + under${i}`);
  return [
    "Minimize",
    ` away: c ${away.join(" ")} ${rows.map(({ costs }) => costs).join(" ")}`,
    "Subject To",
    ` cash: c ${rows.map(({ spent }) => spent).join(" ")} = ${money(book.cash - book.cashKept)}`,
    ...rows.flatMap(({ constraints }) => constraints),
    "Bounds",
    ...rows.flatMap(({ bounds }) => bounds),
    "General",
    ` ${rows.flatMap(({ whole }) => whole).join(" ")}`,
    "Binary",
    ` ${rows.flatMap(({ binary }) => binary).join(" ")}`,
    "End",
  ].join("\n");
}

/** Without costs: n lots traded. */
function freeRow(book: PlainBook, row: PlainRow, i: number, money: Money): RowProgram {
  const price = money(row.lotPrice);
  return {
    spent: `+ ${price} n${i}`,
    costs: "",
    constraints: [
      ` after${i}: ${price} n${i} - over${i} + under${i} = ${money(row.ideal - row.held)}`,
    ],
    bounds: [` ${-row.lotsHeld} <= n${i} <= ${mostBought(book, row)}`],
    whole: [`n${i}`],
    binary: [],
  };
}

/** With costs: b lots bought or s sold, and B or S saying that there is such an order. */
function costlyRow(book: PlainBook, row: PlainRow, i: number, money: Money): RowProgram {
  const price = money(row.lotPrice);
  const costPerLot = money((row.lotPrice * book.perMille) / 1000);
  const fee = money(book.fee);
  const most = mostBought(book, row);
  const least = Math.max(1, Math.ceil(book.fee / row.lotPrice));
  const costs = `+ ${costPerLot} b${i} + ${costPerLot} s${i} + ${fee} B${i} + ${fee} S${i}`;
  return {
    spent: `+ ${price} b${i} - ${price} s${i} ${costs}`,
    costs,
    constraints: [
      ` after${i}: ${price} b${i} - ${price} s${i} - over${i} + under${i} = ${money(row.ideal - row.held)}`,
      ` mostBought${i}: b${i} - ${most} B${i} <= 0`,
      ` leastBought${i}: b${i} - ${least} B${i} >= 0`,
      ` mostSold${i}: s${i} - ${row.lotsHeld} S${i} <= 0`,
      ` leastSold${i}: s${i} - ${least} S${i} >= 0`,
      ` oneWay${i}: B${i} + S${i} <= 1`,
    ],
    bounds: [` b${i} <= ${most}`, ` s${i} <= ${row.lotsHeld}`],
    whole: [`b${i}`, `s${i}`],
    binary: [`B${i}`, `S${i}`],
  };
}

function mostBought({ rows, cash, cashKept }: PlainBook, { lotPrice }: PlainRow): number {
  const raised = rows.reduce((sum, row) => sum + row.lotsHeld * row.lotPrice, 0);
  return Math.floor(Math.max(0, cash - cashKept + raised) / lotPrice);
}
