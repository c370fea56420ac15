import { laterError } from "../engine/errors/later-error";
import { planPriced } from "../engine/lot-plan";
import type { Plan } from "../engine/plan";
import type { TradePolicy } from "../engine/trades/trade-policy";
import { type Gates, gatesOf, NO_GATES } from "../engine/triggers/gates";
import { tradeReason } from "../engine/explanations/trade-words";
import { shown } from "./bands";
import { portfolioOf } from "./drift";
import { bandsOf } from "../input/bands-argument";
import { given, numberOf } from "../input/arguments";
import { type Argument, type Cell, inWords } from "../input/cells";
import { numbersOf, priceCheck } from "../input/columns";
import { choice, optionsOf } from "../input/options";
import { Problems } from "../input/problems";
import { tableOf } from "../input/table";
import { POLICY_OPTIONS } from "../input/policy-options";
import { CASH_OPTIONS, tradePolicyOf } from "../input/trade-options";
import { triggerPolicyOf } from "../input/trigger-options";
import { type Answer, answerRows } from "./output/answer";

const SHOW = { show: choice("money", "units", "detail") };

/** What each layout shows of a row, under its headers. */
const LAYOUTS = {
  money: { headers: ["Trade"], row: (found: Plan, row: number) => [money(found.trades, row)] },
  units: { headers: ["Units"], row: (found: Plan, row: number) => [shown(found.units?.[row])] },
  cash: { headers: ["Cash"], row: (found: Plan, row: number) => [money(found.trades, row)] },
  detail: {
    headers: ["Trade", "Units", "After", "Weight after", "Cost", "Reason"],
    row: detailOf,
  },
} as const;

/** What a function that trades was called with. */
interface Call {
  readonly values: Argument;
  readonly targets: Argument;
  readonly bands: Argument;
  readonly prices: Argument;
  readonly gates: Gates;
  readonly cash: number;
  readonly policy: TradePolicy;
  readonly layout: keyof typeof LAYOUTS;
}

/** REBALANCE_TRADES: money or units to buy (+) or sell (−) a row. */
export function answerRebalanceTrades(
  values: Argument,
  targets: Argument,
  bands: Argument,
  cash: Argument,
  prices: Argument,
  options: Argument,
): Answer {
  const chosen = optionsOf(options, { ...SHOW, ...POLICY_OPTIONS });
  const policy = tradePolicyOf(chosen);
  const layout = chosen.show ?? "money";
  if (layout === "units" && !prices) throw laterError("unitsNeedPrices");
  if (policy.to !== 0 && !bands) {
    const text = toWords(options);
    throw laterError("optionNeedsBands", { option: "to", text, instead: "target" });
  }
  return answerTrades({
    values,
    targets,
    bands,
    prices,
    gates: gatesOf(triggerPolicyOf(chosen), bands !== null),
    cash: numberOf(cash, "cash"),
    policy,
    layout,
  });
}

/** ALLOCATE_CASH: where a deposit or a withdrawal goes, never trading against it. */
export function answerAllocateCash(
  values: Argument,
  targets: Argument,
  cash: Argument,
  options: Argument,
): Answer {
  const policy = tradePolicyOf({ ...optionsOf(options, CASH_OPTIONS), use: "cash only" });
  const none = { bands: null, prices: null, gates: NO_GATES };
  return answerTrades({
    values,
    targets,
    cash: numberOf(cash, "cash"),
    policy,
    layout: "cash",
    ...none,
  });
}

function answerTrades(call: Call): Answer {
  const { values, targets, bands, prices, gates, cash, policy, layout } = call;
  const table = tableOf([
    { field: "values", argument: given(values) },
    { field: "targets", argument: given(targets) },
    { field: "bands", argument: bands, mayBeDouble: true },
    { field: "prices", argument: prices },
  ]);
  const problems = new Problems();
  const portfolio = portfolioOf(table, problems);
  const request = { portfolio, bands: bands && bandsOf(table, problems), gates, cash, policy };
  const { headers, row: cellsOf } = LAYOUTS[layout];
  const perUnit = prices && numbersOf(table, "prices", problems, priceCheck);
  return answerRows(table, problems, true, headers, () => {
    const found = planPriced(request, perUnit);
    return (row) => cellsOf(found, row);
  });
}

function money(amounts: Float64Array, row: number): Cell {
  return amounts[row] as number;
}

function detailOf(found: Plan, row: number): Cell[] {
  return [
    money(found.trades, row),
    shown(found.units?.[row]),
    money(found.after, row),
    shown(found.weightsAfter[row]),
    money(found.costs, row),
    tradeReason(found, row),
  ];
}

function toWords(options: Argument): string {
  const row = options?.find(([name = null]) => inWords(name).trim().toLowerCase() === "to");
  return inWords(row?.[1] ?? null);
}
