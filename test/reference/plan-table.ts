import type { ErrorName } from "../../src/workbench/cells";
import { WrongCall, type Cell, type Range } from "./cells";
import { CLASSES, classTable } from "./class-table";
import { classedPortfolio } from "./classed-portfolio";
import { converted } from "./currencies";
import { isPolicyTable, policyOf, readHoldings, type HoldingsRow } from "./holdings";
import { optionsIn, readMandate, type Mandate } from "./mandate";
import { readChoice } from "./options";
import { DETAIL, planDetail } from "./plan-detail";
import { hasWalls, wallsDetail } from "./walls-detail";

const MONEY = ["Name", "Account", "Trade"] as const;

const SHOWS = ["trades", "money", "detail", "classes"] as const;

type Show = (typeof SHOWS)[number];

/** What is shown of one portfolio, or the error that stands in its place. */
function shown(rows: readonly HoldingsRow[], show: Show, mandateOf: () => Mandate): Cell[][] {
  try {
    const mandate = mandateOf();
    const portfolio = classedPortfolio(converted(rows, mandate.given), mandate);
    if (show === "classes") return classTable(portfolio, mandate);
    if (hasWalls(portfolio.given, mandate)) return wallsDetail(portfolio, mandate);
    return planDetail(portfolio, mandate);
  } catch (failure) {
    if (!(failure instanceof WrongCall)) throw failure;
    const error: ErrorName = failure.kind;
    if (show === "classes") return [CLASSES.map(() => ({ error }))];
    return rows.map(({ name, account, path, isClass }) =>
      DETAIL.map((_, at): Cell => (isClass ? "" : ([name, account, path][at] ?? { error }))),
    );
  }
}

/**
 * PLAN(holdings, [policy]) as "money", "detail" or "classes", each portfolio on its own; reasons are left blank. A
 * policy for all portfolios that can't be read is a wrong call, one in a table of policies the error of its portfolio.
 */
export function referencePlan(holdings: Range, policy: Range | null): Cell[][] {
  const table = readHoldings(holdings);
  const read = (own: Range | null) => readMandate(optionsIn(own), table.hasBands);
  const shared = isPolicyTable(policy) ? null : read(policy);
  const show = showOf(policy);
  const lead = (cell: Cell): Cell[] => (table.hasPortfolios ? [cell] : []);
  const planned = new Map<string, Cell[][]>();
  for (const { portfolio, isClass } of table.rows) {
    if (isClass || planned.has(portfolio)) continue;
    const rows = table.rows.filter((row) => row.portfolio === portfolio);
    planned.set(
      portfolio,
      shown(rows, show, () => shared ?? read(policyOf(policy, portfolio))),
    );
  }
  if (show === "classes") {
    const lines = [...planned].flatMap(([name, own]) =>
      own.map((line) => [...lead(name), ...line]),
    );
    return [[...lead("Portfolio"), ...CLASSES], ...lines];
  }
  const columns: readonly string[] = show === "detail" ? DETAIL : MONEY;
  const places = columns.map((column) => DETAIL.findIndex((each) => each === column));
  // Rows of classes are blank, and those after the last holding aren't shown.
  const lastHolding = table.rows.findLastIndex((row) => !row.isClass);
  const body = table.rows.slice(0, lastHolding + 1).map(({ portfolio, isClass }) => {
    const cells = planned.get(portfolio)?.shift() ?? [];
    return [...lead(isClass ? "" : portfolio), ...places.map((at) => cells[at] ?? "")];
  });
  return [[...lead("Portfolio"), ...columns], ...body];
}

function showOf(policy: Range | null): Show {
  const [headers = [], ...rows] = policy ?? [];
  if (!isPolicyTable(policy)) {
    return readChoice(optionsIn(policy).get("show") ?? null, SHOWS);
  }
  const column = headers.indexOf("show");
  const given = rows.map((row) => row[column] ?? null).find((cell) => cell !== null);
  return readChoice(given ?? null, SHOWS);
}
