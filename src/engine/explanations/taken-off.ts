import type { Plan } from "../plan";
import { amount, percent, points } from "../wording/format";
import { minorUnit } from "../trades/rounding";
import type { DroppedTrade } from "../trades/worthwhile";
import { minimumWords } from "./minimum-words";
import { overTarget, reasonOf } from "./reasons";
import { unheldWords } from "./unheld-words";

/**
 * What minimum trade, fees, maximum trades, turnover cap, limits and classes without a holding take off a plan, each in words with its figure:
 * "the turnover cap of 6.0 % takes off 3,000.00".
 *
 * @param isAimed whether a row has a target for itself, which a limit may keep it from
 */
export function takenOff(plan: Plan, isAimed: (row: number) => boolean): string[] {
  const { policy } = plan;
  return [
    ...droppedWords(plan, "below minimum", () => `below the minimum of ${minimumWords(plan)}`),
    ...droppedWords(
      plan,
      "fee exceeds trade",
      (one) => `less than ${one ? "its fee" : "their fees"}`,
    ),
    ...droppedWords(plan, "beyond maximum trades", () =>
      policy.maximumTrades === 1
        ? "smaller than the largest"
        : `beyond the largest ${policy.maximumTrades}`,
    ),
    ...capWords(plan),
    ...limitsInWords(plan, isAimed),
    ...unheldWords(plan),
  ];
}

/** "1 trade of 1,000.00 is below the minimum of 2,000". */
function droppedWords(
  { dropped, policy }: Plan,
  why: DroppedTrade["why"],
  what: (isOne: boolean) => string,
): string[] {
  const sizes = [...dropped.values()].filter((trade) => trade.why === why).map(({ size }) => size);
  if (sizes.length === 0) return [];
  const isOne = sizes.length === 1;
  const money = amount(sum(sizes), policy.decimals);
  const trades = isOne ? `1 trade of ${money} is` : `${sizes.length} trades of ${money} in all are`;
  return [`${trades} ${what(isOne)}`];
}

/** What the cap keeps from being turned over, one way. */
function capWords({ uncapped, trades, policy, unheld = [] }: Plan): string[] {
  if (uncapped === null) return [];
  const ofRows = Array.from(uncapped, (trade, row) => Math.abs(trade - (trades[row] as number)));
  const inCash = unheld.map((one) => Math.abs(one.uncapped - one.money));
  const off = sum([...ofRows, ...inCash]) / 2;
  if (off < minorUnit(policy.decimals) / 2) return [];
  const cap = `the turnover cap of ${percent(policy.turnoverCap)}`;
  return [`${cap} takes off ${amount(off, policy.decimals)}`];
}

function limitsInWords(plan: Plan, isAimed: (row: number) => boolean): string[] {
  const limited = Array.from(plan.trades.keys()).filter(
    (row) => reasonOf(plan, row) === "limited" && isAimed(row),
  );
  if (limited.length === 0) return [];
  const apart = points(sum(limited.map((row) => Math.abs(overTarget(plan, row)))));
  return limited.length === 1
    ? [`limits keep 1 row ${apart} from its target`]
    : [`limits keep ${limited.length} rows ${apart} from their targets`];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
