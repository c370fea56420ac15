import type { ErrorName } from "../../src/workbench/cells";
import { WrongCall, type Cell, type Range } from "./cells";
import { checkTotal } from "./cash";
import type { TradingRow } from "./exact-plan";
import { Fraction, sum } from "./fraction";
import { readGates, TRIGGER_OPTION_NAMES, type Gates } from "./gates";
import { isPolicyTable, policyOf, readHoldings, type HoldingsRow } from "./holdings";
import {
  readAmount,
  readChoice,
  readOptions,
  readTradeOptions,
  TRADE_OPTION_NAMES,
  type Options,
  type TradeOptions,
} from "./options";
import { Plan } from "./plan";
import { judge } from "./status";
import { divideOut } from "./targets";

const MONEY = ["Name", "Account", "Trade"] as const;

const DETAIL = [
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

const SHOWS = ["trades", "money", "detail"] as const;

/** What a portfolio is planned by. */
interface Mandate {
  readonly options: TradeOptions;
  readonly gates: Gates;
  readonly cash: Fraction;
}

function optionsIn(policy: Range | null): Options {
  return readOptions(policy, ["show", "cash", ...TRIGGER_OPTION_NAMES, ...TRADE_OPTION_NAMES]);
}

function readMandate(policy: Range | null, hasBands: boolean): Mandate {
  const given = optionsIn(policy);
  const options = readTradeOptions(given);
  if (!hasBands && !options.to.isZero()) throw new WrongCall("no bands to go to a part of");
  return {
    options,
    gates: readGates(given, hasBands),
    cash: readAmount(given.get("cash") ?? null),
  };
}

/** PLAN.md, Columns: Cost rate and Fee "stand for the options of these names". */
function costsOf(row: HoldingsRow, { costs }: TradeOptions): TradingRow["costs"] {
  return {
    buy: row.costRate ?? costs.buy,
    sell: row.costRate ?? costs.sell,
    fee: row.fee ?? costs.fee,
  };
}

/** The rows of one portfolio, planned: what "detail" shows of each. */
function planOne(rows: readonly HoldingsRow[], { options, gates, cash }: Mandate): Cell[][] {
  const targets = divideOut(rows.map((row) => row.target));
  const trading = rows.map(({ value, band, limits, ...row }, index): TradingRow => ({
    value,
    target: targets[index] ?? Fraction.zero,
    ...(band === undefined ? {} : { band }),
    limits,
    costs: costsOf({ value, band, limits, ...row }, options),
  }));
  const total = sum(trading.map((row) => row.value));
  checkTotal(total, cash.minus(options.keepCash));
  const { rounded } = new Plan({ rows: trading, cash, options, gates }).make();
  const invested = total.plus(cash).minus(options.keepCash).minus(sum(rounded.costs));
  return trading.map((row, index): Cell[] => {
    const trade = rounded.trades[index] ?? Fraction.zero;
    const after = row.value.plus(trade);
    const corridor = row.band?.(row.target) ?? null;
    const weight = total.sign() > 0 ? row.value.over(total) : null;
    return [
      rows[index]?.name ?? "",
      "",
      "",
      row.value.toNumber(),
      weight?.toNumber() ?? "",
      row.target.toNumber(),
      weight?.minus(row.target).toNumber() ?? "",
      corridor?.lower.toNumber() ?? "",
      corridor?.upper.toNumber() ?? "",
      row.band === undefined || weight === null ? "" : judge(weight, corridor),
      trade.toNumber(),
      "",
      after.toNumber(),
      invested.sign() > 0 ? after.over(invested).toNumber() : "",
      (rounded.costs[index] ?? Fraction.zero).toNumber(),
      "",
    ];
  });
}

/** The rows of one portfolio, or the error that each of them shows in its place. */
function planRows(rows: readonly HoldingsRow[], mandate: () => Mandate): Cell[][] {
  try {
    return planOne(rows, mandate());
  } catch (failure) {
    if (!(failure instanceof WrongCall)) throw failure;
    const error: ErrorName = failure.kind;
    return rows.map(({ name }) => DETAIL.map((_, at): Cell => [name, "", ""][at] ?? { error }));
  }
}

/**
 * PLAN(holdings, [policy]) as "money" or "detail", each portfolio on its own; reasons are left blank. A policy for
 * all portfolios that can't be read is a wrong call, one in a table of policies the error of its portfolio.
 */
export function referencePlan(holdings: Range, policy: Range | null): Cell[][] {
  const table = readHoldings(holdings);
  const shared = isPolicyTable(policy) ? null : readMandate(policy, table.hasBands);
  const mandateOf = (name: string) => shared ?? readMandate(policyOf(policy, name), table.hasBands);
  const planned = new Map<string, Cell[][]>();
  for (const { portfolio } of table.rows) {
    const rows = table.rows.filter((row) => row.portfolio === portfolio);
    if (!planned.has(portfolio))
      planned.set(
        portfolio,
        planRows(rows, () => mandateOf(portfolio)),
      );
  }
  const columns: readonly string[] = showOf(policy) === "detail" ? DETAIL : MONEY;
  const places = columns.map((column) => DETAIL.findIndex((each) => each === column));
  const lead = (cell: Cell): Cell[] => (table.hasPortfolios ? [cell] : []);
  const body = table.rows.map(({ portfolio }) => {
    const cells = planned.get(portfolio)?.shift() ?? [];
    return [...lead(portfolio), ...places.map((at) => cells[at] ?? "")];
  });
  return [[...lead("Portfolio"), ...columns], ...body];
}

function showOf(policy: Range | null): (typeof SHOWS)[number] {
  const [headers = [], ...rows] = policy ?? [];
  if (!isPolicyTable(policy)) return readChoice(optionsIn(policy).get("show") ?? null, SHOWS);
  const column = headers.indexOf("show");
  return readChoice(
    rows.map((row) => row[column] ?? null).find((cell) => cell !== null) ?? null,
    SHOWS,
  );
}
