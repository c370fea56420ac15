import { type Plan, plan } from "../../engine/plan";
import { DEFAULT_TRADE_POLICY } from "../../engine/trades/trade-policy";
import type { Band } from "../../engine/triggers/band";
import { percent } from "../../engine/wording/format";
import type { Portfolio } from "../../engine/portfolio/portfolio";

/** How much a plan trades. */
export interface Trading {
  readonly trades: number;
  /** One-way, a fraction of the portfolio: half the sum of all trades. */
  readonly turnover: number;
}

/** What the rules would trade: to target where a band fires. */
export function tradingOf(portfolio: Portfolio, bands: readonly Band[]): Trading {
  const found: Plan = plan({ portfolio, bands, cash: 0, policy: DEFAULT_TRADE_POLICY });
  const total = portfolio.values.reduce((sum, value) => sum + value, 0);
  const moved = found.trades.reduce((sum, trade) => sum + Math.abs(trade), 0);
  return {
    trades: found.trades.reduce((count, trade) => count + (trade === 0 ? 0 : 1), 0),
    turnover: moved / 2 / total,
  };
}

/** "3 trades, 1.2 % turnover". */
function tradingInWords({ trades, turnover }: Trading): string {
  if (trades === 0) return "no trades";
  return `${trades === 1 ? "1 trade" : `${trades} trades`}, ${percent(turnover)} turnover`;
}

/**
 * What saving changes: "Saving adds 3 trades, 1.2 % turnover."
 *
 * @param before by what is saved; null where that isn't complete
 */
export function previewInWords(before: Trading | null, after: Trading): string {
  if (before === null) return `Once saved, these rules give ${tradingInWords(after)}.`;
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
