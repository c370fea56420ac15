import { checkTotal } from "./cash";
import type { Cell } from "./cells";
import { corridorIn } from "./class-levels";
import { amountsOf, planClassed, type Amounts, type ClassedPortfolio } from "./classed-portfolio";
import type { ClassNode } from "./class-tree";
import type { TradingRow } from "./exact-plan";
import { Fraction, greatest, sum } from "./fraction";
import type { Mandate } from "./mandate";
import { judge } from "./status";

export const DETAIL = [
  "Name",
  "Account",
  "Class",
  "Value",
  "Weight",
  "Target",
  "Drift",
  "Lower",
  "Upper",
  "Status",
  "Trade",
  "Units",
  "After",
  "Weight after",
  "Cost",
  "Reason",
] as const;

/** The class that each row lies in. */
function classesOf(root: ClassNode): ReadonlyMap<number, ClassNode> {
  const places = new Map<number, ClassNode>();
  const visit = (node: ClassNode) => {
    for (const row of node.rows) places.set(row, node);
    node.parts.forEach(visit);
  };
  visit(root);
  return places;
}

/** What a row is judged in: the portfolio, or its class. */
interface Whole extends Amounts {
  /** Its weight in the portfolio; null where the portfolio holds nothing. */
  readonly weight: Fraction | null;
}

/** Lower, Upper and Status: against the whole that the band judges in, its edges as shares of the portfolio. */
function judgedCells(row: TradingRow, whole: Whole, isHeld: boolean): Cell[] {
  if (row.band === undefined) return ["", "", ""];
  const corridor = corridorIn(row.band, row.target, whole.wanted);
  const weight = corridor !== null && whole.held.sign() > 0 ? row.value.over(whole.held) : null;
  const status = weight === null ? "OK" : judge(weight, corridor);
  const edges = [corridor?.lower ?? null, corridor?.upper ?? null].map((edge) =>
    edge === null || whole.weight === null ? "" : edge.times(whole.weight).toNumber(),
  );
  return [...edges, isHeld ? status : ""];
}

/** The rows of one portfolio, planned: what "detail" shows of each; the rows of classes stay blank. */
export function planDetail(portfolio: ClassedPortfolio, mandate: Mandate): Cell[][] {
  const { rows, root, given } = portfolio;
  const { cash, options, classes } = mandate;
  const total = sum(rows.map((row) => row.value));
  checkTotal(total, cash.minus(options.keepCash));
  const made = planClassed(portfolio, mandate);
  const asked = total.plus(cash).minus(options.keepCash).minus(sum(made.costs));
  // What isn't raised of a withdrawal stays invested.
  const invested = greatest(asked, total.plus(sum(made.trades)));
  const places = classesOf(root);
  let next = 0;
  return given.map((one): Cell[] => {
    const index = next;
    const row = one.isClass ? undefined : rows[next++];
    if (row === undefined) return DETAIL.map(() => "");
    const trade = made.trades[index] ?? Fraction.zero;
    const after = row.value.plus(trade);
    const weight = total.sign() > 0 ? row.value.over(total) : null;
    const place = classes.judge === "parent" ? (places.get(index) ?? root) : root;
    const amounts = amountsOf(portfolio, place);
    const ownWeight = total.sign() > 0 ? amounts.held.over(total) : null;
    const whole = { ...amounts, weight: place === root ? Fraction.one : ownWeight };
    return [
      one.name,
      one.account,
      one.path,
      row.value.toNumber(),
      weight?.toNumber() ?? "",
      row.target.toNumber(),
      weight?.minus(row.target).toNumber() ?? "",
      ...judgedCells(row, whole, total.sign() > 0),
      trade.toNumber(),
      made.units[index]?.toNumber() ?? "",
      after.toNumber(),
      invested.sign() > 0 ? after.over(invested).toNumber() : "",
      (made.costs[index] ?? Fraction.zero).toNumber(),
      "",
    ];
  });
}
