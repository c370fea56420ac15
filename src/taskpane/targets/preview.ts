import type { Plan } from "../../engine/plan";
import { list, percent } from "../../engine/wording/format";

/** How much a plan trades. */
export interface Trading {
  readonly trades: number;
  /** One-way, a fraction of the portfolio: half the sum of all trades. */
  readonly turnover: number;
}

/** What is compared before and after a save. */
export interface Outcome {
  readonly decision: "Act" | "Wait" | "Hold";
  readonly trading: Trading;
  /** The status of each row that has a band, by its name. */
  readonly statuses: ReadonlyMap<string, string>;
}

/**
 * How much a plan trades.
 *
 * @param total what the portfolio is worth, money
 */
export function tradingOf({ trades }: Plan, total: number): Trading {
  const moved = trades.reduce((sum, trade) => sum + Math.abs(trade), 0);
  return {
    trades: trades.reduce((count, trade) => count + (trade === 0 ? 0 : 1), 0),
    turnover: moved / 2 / total,
  };
}

/** "3 trades, 1.2 % turnover". */
function tradingInWords({ trades, turnover }: Trading): string {
  if (trades === 0) return "no trades";
  return `${trades === 1 ? "1 trade" : `${trades} trades`}, ${percent(turnover)} turnover`;
}

/**
 * What saving changes: "Saving adds 3 trades, 1.2 % turnover. Debt: OK to Below. The decision goes from Hold to Act."
 *
 * @param before by what is saved; null where that isn't complete
 */
export function previewInWords(before: Outcome | null, after: Outcome): string {
  if (before === null) return `Once saved, these rules give ${tradingInWords(after.trading)}.`;
  const { decision } = after;
  return [
    tradesInWords(before.trading, after.trading),
    ...statusesInWords(before.statuses, after.statuses),
    ...(before.decision === decision
      ? []
      : [`The decision goes from ${before.decision} to ${decision}.`]),
  ].join(" ");
}

function tradesInWords(before: Trading, after: Trading): string {
  const trades = after.trades - before.trades;
  const turnover = after.turnover - before.turnover;
  if (trades === 0 && Math.abs(turnover) < 0.0005) {
    return `Saving changes no trades: there are ${tradingInWords(after)}.`;
  }
  if (trades === 0) {
    const verb = turnover > 0 ? "adds" : "saves";
    return `Saving ${verb} ${percent(Math.abs(turnover))} turnover: ${tradingInWords(after)}.`;
  }
  const change: Trading = { trades: Math.abs(trades), turnover: Math.abs(turnover) };
  const isOneWay = Math.sign(trades) === Math.sign(turnover) || turnover === 0;
  const verb = trades > 0 ? "adds" : "takes away";
  if (isOneWay) return `Saving ${verb} ${tradingInWords(change)}.`;
  return `Saving ${verb} ${change.trades === 1 ? "1 trade" : `${change.trades} trades`}, with ${percent(change.turnover)} ${turnover > 0 ? "more" : "less"} turnover.`;
}

const NAMED_MOST = 3;

/** "Debt: OK to Below; Gold: Above to OK." Names that have no status on one side are left out. */
function statusesInWords(
  before: Outcome["statuses"],
  after: Outcome["statuses"],
): readonly string[] {
  const changes = [...after].flatMap(([name, status]) => {
    const was = before.get(name);
    return was === undefined || was === status ? [] : [`${name} from ${was} to ${status}`];
  });
  if (changes.length === 0) return [];
  const more = changes.length - NAMED_MOST;
  const named = more > 0 ? [...changes.slice(0, NAMED_MOST), `${more} more`] : changes;
  return [`Statuses change: ${list(named)}.`];
}
