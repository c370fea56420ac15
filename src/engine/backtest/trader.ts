import { type Aims } from "./aims";
import type { Frictions } from "./frictions";
import { gatesAt } from "./gates";
import { plannedTrades, tradesToTarget } from "./rebalancing";
import type { Rule } from "./rule";
import { TaxBasis } from "./tax-basis";

/** Taxes have settled when they move by less than this share of the money. */
const SETTLED = 1e-15;

/** Makes the trades of one rule. */
export class Trader {
  /** Each asset's share after the last trades minus the one before. */
  readonly changes: Float64Array;
  private readonly trades: Float64Array;
  private readonly basis: TaxBasis | null;

  /** @param holdings what is bought at the start; trades change it */
  constructor(
    private readonly rule: Rule,
    private readonly aims: Aims,
    private readonly frictions: Frictions,
    private readonly holdings: Float64Array,
  ) {
    this.changes = new Float64Array(holdings.length);
    this.trades = new Float64Array(holdings.length);
    const { taxRate } = frictions;
    this.basis = taxRate > 0 ? new TaxBasis(holdings, taxRate) : null;
  }

  /**
   * Trades at the end of a period; flows are placed in any case.
   *
   * @param value what the holdings are worth
   * @param aim where the targets in force begin
   * @param acts whether the rule acts; else only the flow is placed
   * @returns costs and taxes, money
   */
  trade(value: number, aim: number, acts: boolean, isDue: boolean): number {
    const { basis, holdings, trades } = this;
    let cost = this.findTrades(value, aim, acts, isDue, 0);
    if (basis) {
      let tax = 0;
      for (let next = basis.taxOn(holdings, trades); Math.abs(next - tax) > SETTLED * value;) {
        tax = next;
        cost = this.findTrades(value, aim, acts, isDue, tax);
        next = basis.taxOn(holdings, trades);
      }
      cost += tax;
      basis.trade(holdings, trades);
    }
    const after = value + this.frictions.flow - cost;
    for (let asset = 0; asset < trades.length; asset++) {
      const before = holdings[asset] as number;
      const now = before + (trades[asset] as number);
      holdings[asset] = now;
      this.changes[asset] = now / after - before / value;
    }
    return cost;
  }

  /** ½ Σ|Δw| of the last trades. */
  turnover(): number {
    let sum = 0;
    for (let asset = 0; asset < this.changes.length; asset++) {
      sum += Math.abs(this.changes[asset] as number);
    }
    return sum / 2;
  }

  /** Writes the trades that also raise a tax; gives their costs. */
  private findTrades(
    value: number,
    aim: number,
    acts: boolean,
    isDue: boolean,
    tax: number,
  ): number {
    const { aims, frictions, holdings, rule, trades } = this;
    const cash = frictions.flow - tax;
    if (acts && rule.trade.to === 0) {
      const { costRate } = frictions;
      return tradesToTarget(holdings, aims.weights, aim, value + cash, costRate, trades);
    }
    const targets = aims.weights.subarray(aim, aim + holdings.length);
    const planned = plannedTrades({
      holdings,
      targets,
      band: rule.band,
      gates: gatesAt(rule.trigger?.rule ?? null, isDue),
      cash,
      policy: {
        ...rule.trade,
        buyCostRate: frictions.costRate,
        sellCostRate: frictions.costRate,
        use: acts ? "cash then trades" : "cash only",
      },
    });
    trades.set(planned.trades);
    return planned.cost;
  }
}
