import { laterError } from "../errors/later-error";
import { statusesOf } from "../triggers/statuses";
import { type AimEdges, type Aims, edgesAround } from "./aims";
import { duePeriods } from "./due";
import type { Frictions } from "./frictions";
import { type Actions, actionsOf } from "./gates";
import type { History } from "./history";
import type { Rule } from "./rule";
import { Tally } from "./tally";
import { Trader } from "./trader";

/** What is to be simulated. */
export interface Simulation {
  readonly history: History;
  readonly aims: Aims;
  readonly rule: Rule;
  readonly frictions: Frictions;
}

/** One rule or more over the same history. */
export type Simulations = readonly [Simulation, ...Simulation[]];

/**
 * Runs a rule over a history (domain: Backtests). The portfolio starts with 1 on its first targets. Each period it
 * earns its returns; at the period's end flows come in, bands and calendar decide, and trades pay for themselves.
 *
 * @param tally is cleared and counts what happens
 * @param watch is called after each period
 * @throws InputError `backtestRuined` where nothing is left
 */
export function simulate(
  simulation: Simulation,
  tally: Tally,
  watch?: (run: Run, period: number) => void,
): void {
  tally.clear();
  const run = new Run(simulation, tally);
  const periods = simulation.history.ends.length;
  for (let period = 0; period < periods; period++) {
    run.advance(period);
    watch?.(run, period);
  }
}

/** A tally for the simulations of a history. */
export function tallyFor({ ends, names }: History): Tally {
  return new Tally(ends.length, names.length);
}

/** Closer to an edge than this a weight is judged on exact decimals. */
const BLUR = 1e-12;

/** A rule on its way through a history. */
export class Run {
  /** Each asset's share at the end of the last period, before trading. */
  readonly weights: Float64Array;
  /** Whether the rule acted in the last period. */
  acts = false;
  /** Costs and taxes of the last trades in proportion to the value before them. */
  private cost = 0;
  /** Whether there were trades in the last period. */
  private trades = false;
  private readonly trader: Trader;
  private readonly holdings: Float64Array;
  private readonly edges: AimEdges | null;
  private readonly dues: Uint8Array | null;
  private readonly actions: Actions;
  private value = 1;

  constructor(
    private readonly simulation: Simulation,
    readonly tally: Tally,
  ) {
    const { history, aims, rule, frictions } = simulation;
    const assets = history.names.length;
    this.weights = new Float64Array(assets);
    this.holdings = aims.weights.slice(0, assets);
    this.trader = new Trader(rule, aims, frictions, this.holdings);
    this.edges = rule.band && edgesAround(aims, rule.band);
    const calendar = rule.trigger?.calendar ?? null;
    this.dues = calendar && duePeriods(history, calendar);
    this.actions = actionsOf(rule.trigger?.rule ?? null);
  }

  /** Costs and taxes of the last period in proportion to the value before trading. */
  costShare(): number {
    return this.trades ? this.cost : 0;
  }

  /** What the trades of the last period changed of each asset's share; 0 where there were none. */
  changes(): Float64Array {
    return this.trades ? this.trader.changes : new Float64Array(this.weights.length);
  }

  /** Goes through one period: earns its returns, then looks and trades. */
  advance(period: number): void {
    const { history, aims, frictions } = this.simulation;
    const { holdings, tally, weights, value } = this;
    const { returns } = history;
    const targets = aims.weights;
    const first = period * holdings.length;
    const aim = aims.isFixed ? 0 : first;
    let grown = 0;
    for (let asset = 0; asset < holdings.length; asset++) {
      const held = holdings[asset] as number;
      tally.weights[asset] = (tally.weights[asset] as number) + held / value;
      const now = held * (1 + (returns[first + asset] as number));
      holdings[asset] = now;
      grown += now;
    }
    if (!(grown > 0 && grown + frictions.flow > 0)) throw ruined(period);
    let distance = 0;
    for (let asset = 0; asset < holdings.length; asset++) {
      const weight = (holdings[asset] as number) / grown;
      weights[asset] = weight;
      distance += Math.abs(weight - (targets[aim + asset] as number));
    }
    tally.drifts[period] = distance / 2;
    tally.returns[period] = grown / value - 1;
    this.value = grown;
    this.actAt(period, aim);
  }

  /** Decides on the weights, and trades where the rule or a flow asks for it. */
  private actAt(period: number, aim: number): void {
    const { dues, edges, simulation, tally, trader, value } = this;
    const fires = edges !== null && this.fires(edges, aim);
    const isDue = dues !== null && dues[period] === 1;
    this.acts = this.asks(isDue, fires);
    this.trades = this.acts || simulation.frictions.flow !== 0;
    if (!this.trades) return;
    const cost = trader.trade(value, aim, this.acts, isDue);
    if (this.acts) tally.rebalances++;
    tally.turnover += trader.turnover();
    tally.cost += cost / value;
    const earned = tally.returns[period] as number;
    tally.returns[period] = (1 + earned) * (1 - cost / value) - 1;
    this.cost = cost / value;
    this.value = value + simulation.frictions.flow - cost;
  }

  /** Whether a weight is beyond its band; one that is all but on its edge is judged as the functions judge it. */
  private fires({ lower, upper }: AimEdges, aim: number): boolean {
    const { weights } = this;
    let isUnclear = false;
    for (let asset = 0; asset < weights.length; asset++) {
      const weight = weights[asset] as number;
      const over = weight - (upper[aim + asset] as number);
      const under = (lower[aim + asset] as number) - weight;
      if (over > BLUR || under > BLUR) return true;
      if (over > -BLUR || under > -BLUR) isUnclear = true;
    }
    return isUnclear && this.firesExactly(aim);
  }

  private firesExactly(aim: number): boolean {
    const { aims, rule } = this.simulation;
    const { holdings: values } = this;
    const targets = aims.weights.subarray(aim, aim + values.length);
    const statuses = statusesOf({ values, targets }, rule.band ? [rule.band] : []);
    return statuses.some((status) => status !== 0);
  }

  private asks(isDue: boolean, fires: boolean): boolean {
    const { due, dueAndFired, fired, quiet } = this.actions;
    if (isDue) return fires ? dueAndFired : due;
    return fires ? fired : quiet;
  }
}

function ruined(period: number): Error {
  return laterError("backtestRuined", { period: period + 1 });
}
