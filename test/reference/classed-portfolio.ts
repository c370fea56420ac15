import type { Band } from "./band";
import { ClassLevels, planTowards } from "./class-levels";
import { classKey, classTree, rowsIn, type ClassNode } from "./class-tree";
import { targetsInClasses } from "./class-targets";
import type { TradingRow } from "./exact-plan";
import { Fraction, sum } from "./fraction";
import type { HoldingsRow } from "./holdings";
import type { Mandate } from "./mandate";
import { divideOut } from "./targets";
import { tradesOf, type Traded } from "./whole-units";

/** The holdings of one portfolio in their classes; rows of classes are among `given` alone. */
export interface ClassedPortfolio {
  readonly given: readonly HoldingsRow[];
  readonly rows: readonly TradingRow[];
  readonly root: ClassNode;
  readonly bandOfClass: (node: ClassNode) => Band | undefined;
}

/** What is held and what is wanted of a part, money and a share of the portfolio. */
export interface Amounts {
  readonly held: Fraction;
  readonly wanted: Fraction;
}

/** PLAN.md, Columns: Cost rate and Fee "stand for the options of these names". */
function costsOf(row: HoldingsRow, { options: { costs } }: Mandate): TradingRow["costs"] {
  return {
    buy: row.costRate ?? costs.buy,
    sell: row.costRate ?? costs.sell,
    fee: row.fee ?? costs.fee,
  };
}

function unitOf({ price, lot }: HoldingsRow, { options }: Mandate): Pick<TradingRow, "unit"> {
  return price === null ? {} : { unit: { price, lot: lot ?? options.lotSize } };
}

/** @param given with values in the portfolio's currency */
export function classedPortfolio(
  given: readonly HoldingsRow[],
  mandate: Mandate,
): ClassedPortfolio {
  const holdings = given.filter((row) => !row.isClass);
  const said = new Map(
    given.flatMap((row) => (row.isClass ? [[classKey(row.path), row] as const] : [])),
  );
  const sayingOf = (node: ClassNode) =>
    node.path === "" ? undefined : said.get(classKey(node.path));
  const root = classTree(holdings.map(({ path }) => path));
  const invested = sum(holdings.map(({ value }) => value))
    .plus(mandate.cash)
    .minus(mandate.options.keepCash);
  const targets = targetsInClasses(root, holdings, {
    ofParent: mandate.classes.targets === "of parent",
    split: mandate.classes.split,
    invested: invested.sign() > 0 ? invested : Fraction.one,
    ofClass: (node) => sayingOf(node)?.target ?? null,
  });
  const whole = divideOut(targets);
  const rows = holdings.map((row, index): TradingRow => ({
    value: row.value,
    target: whole[index] ?? Fraction.zero,
    ...(row.band === undefined ? {} : { band: row.band }),
    limits: row.limits,
    costs: costsOf(row, mandate),
    ...unitOf(row, mandate),
  }));
  return { given, rows, root, bandOfClass: (node) => sayingOf(node)?.band };
}

export function amountsOf({ rows }: ClassedPortfolio, node: ClassNode): Amounts {
  const inside = rowsIn(node).flatMap((row) => rows[row] ?? []);
  return {
    held: sum(inside.map(({ value }) => value)),
    wanted: sum(inside.map(({ target }) => target)),
  };
}

/** PLAN.md, A class that fires trades through its holdings: whether the plan goes level by level. */
function hasLevels({ given }: ClassedPortfolio, { classes }: Mandate): boolean {
  if (classes.judge === "parent" || classes.within !== "to target") return true;
  return given.some((row) => row.isClass && row.band !== undefined);
}

export function planClassed(portfolio: ClassedPortfolio, mandate: Mandate): Traded {
  const { rows, given, root, bandOfClass } = portfolio;
  const { cash, options, gates, classes } = mandate;
  const request = { rows, cash, options, gates };
  if (!hasLevels(portfolio, mandate)) return tradesOf(request);
  const levels = new ClassLevels({
    ...request,
    root,
    judge: classes.judge,
    within: classes.within,
    hasBands: given.some((row) => row.band !== undefined),
    bandOfClass,
  });
  return planTowards(request, levels.make());
}
