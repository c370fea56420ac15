import { doubles } from "../numbers/doubles/doubles";
import type { Plan } from "../plan";
import { amountsColumn } from "../trades/amounts";
import { minorUnit } from "../trades/rounding";
import { amount } from "../wording/format";

/** How the trades of a plan add up with its cash; money, of which sells, buys and costs are 0 or more. */
export interface Reconciliation {
  readonly sells: number;
  readonly buys: number;
  readonly costs: number;
  /** Cash to place (+) or raise (−). */
  readonly cash: number;
  /** What sells − buys − costs + cash come to. */
  readonly sum: number;
  /** The change in cash that the plan says. */
  readonly change: number;
  /** Whether the two are the same, to the cent. */
  readonly addsUp: boolean;
}

/** Adds up the trades of a plan, exactly. */
export function reconciled({
  trades,
  costs,
  cash,
  cashLeft,
  policy,
}: Pick<Plan, "trades" | "costs" | "cash" | "cashLeft" | "policy">): Reconciliation {
  const { add, cells, numbers, subtract, sum } = doubles;
  const sells = sum(amountsColumn(trades.map((trade) => Math.max(-trade, 0))));
  const buys = sum(amountsColumn(trades.map((trade) => Math.max(trade, 0))));
  const paid = sum(amountsColumn(costs));
  const total = add(subtract(subtract(sells, buys), paid), cells([cash]));
  const shown = (column: typeof total): number => numbers(column)[0] as number;
  const came = shown(total);
  return {
    sells: shown(sells),
    buys: shown(buys),
    costs: shown(paid),
    cash,
    sum: came,
    change: cashLeft,
    addsUp: Math.abs(came - cashLeft) < minorUnit(policy.decimals) / 2,
  };
}

/** The trades of a plan against its cash in one line, which says so where they don't add up. */
export function checkLine(plan: Plan): string {
  const reconciliation = reconciled(plan);
  const { sells, buys, costs, cash, sum, change, addsUp } = reconciliation;
  const { decimals: least } = plan.policy;
  const decimals = addsUp ? decimalsThatAddUp(reconciliation, least) : least;
  const money = (figure: number): string => amount(figure, decimals);
  const terms = `Sells ${money(sells)} − buys ${money(buys)} − costs ${money(costs)} + cash ${money(cash)}`;
  if (addsUp) return `${terms} = change in cash ${money(change)}${keptWords(plan)}.`;
  return `Does not add up: ${terms} = ${amount(sum, 6)}, but the change in cash is ${amount(change, 6)}.`;
}

/** More decimals than these don't help a reader. */
const MOST_DECIMALS = 6;

/** With how many decimals figures add up as they are shown: units sold may be worth parts of a cent. */
function decimalsThatAddUp(
  { sells, buys, costs, cash, change }: Reconciliation,
  least: number,
): number {
  for (let decimals = least; decimals < MOST_DECIMALS; decimals++) {
    const parts = (figure: number): number => Math.round(figure * 10 ** decimals);
    const shown = parts(sells) - parts(buys) - parts(costs) + parts(cash);
    if (shown === parts(change)) return decimals;
  }
  return Math.max(least, MOST_DECIMALS);
}

/** What of the cash is kept, or how much a withdrawal falls short. */
function keptWords({ cashLeft, policy }: Plan): string {
  if (policy.keepCash === 0) {
    const short = amount(Math.max(-cashLeft, 0), policy.decimals);
    return Number(short.replace(/,/g, "")) === 0 ? "" : `: ${short} is not raised`;
  }
  const kept = amount(policy.keepCash, policy.decimals);
  return cashLeft < policy.keepCash ? `, less than the ${kept} to be kept` : `, ${kept} of it kept`;
}
