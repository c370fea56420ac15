import { laterError } from "../errors/later-catalogue";
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

/**
 * Runs a rule over a history (domain: Backtests). The portfolio starts with 1 on its first targets. Each period it
 * earns its returns; at the period's end flows come in, bands and calendar decide, and trades pay for themselves.
 *
 * @param watch is called after each period; left out, only the tally is kept
 * @throws InputError `backtestRuined` where nothing is left
 */
export function simulate(
  simulation: Simulation,
  watch?: (run: Run, period: number) => void,
): Tally {
  const run = new Run(simulation);
  const periods = simulation.history.ends.length;
  for (let period = 0; period < periods; period++) {
    run.advance(period);
    watch?.(run, period);
  }
  return run.tally;
}

/** Closer to an edge than this a weight is judged on exact decimals. */
const BLUR = 1e-12;

/** A rule on its way through a history. */
export class Run {
  readonly tally: Tally;
  /** Each asset's share at the end of the last period, before trading. */
  readonly weights: Float64Array;
  /** ½ Σ|w − t| at the end of the last period, before trading. */
  drift = 0;
  /** Whether the rule acted in the last period. */
  acts = false;
  /** Costs and taxes of the last period in proportion to the value before trading. */
  cost = 0;
  private readonly trader: Trader;
  private readonly holdings: Float64Array;
  private readonly edges: AimEdges | null;
  private readonly dues: Uint8Array | null;
  private readonly actions: Actions;
  private value = 1;

  constructor(private readonly simulation: Simulation) {
    const { history, aims, rule, frictions } = simulation;
    const assets = history.names.length;
    this.tally = new Tally(history.ends.length, assets);
    this.weights = new Float64Array(assets);
    this.holdings = aims.weights.slice(0, assets);
    this.trader = new Trader(rule, aims, frictions, this.holdings);
    this.edges = rule.band && edgesAround(aims, rule.band);
    const calendar = rule.trigger?.calendar ?? null;
    this.dues = calendar && duePeriods(history, calendar);
    this.actions = actionsOf(rule.trigger?.rule ?? null);
  }

  /** What the trades of the last period changed of each asset's share; 0 where there were none. */
  changes(): Float64Array {
    return this.trades ? this.trader.changes : new Float64Array(this.weights.length);
  }

  /** Goes through one period. */
  advance(period: number): void {
    const { aims, frictions } = this.simulation;
    const aim = aims.isFixed ? 0 : period * this.holdings.length;
    const grown = this.grow(period);
    this.weigh(grown, aim);
    const fires = this.edges !== null && this.fires(this.edges, aim);
    const isDue = this.dues !== null && this.dues[period] === 1;
    this.acts = this.asks(isDue, fires);
    const cost = this.trades ? this.trader.trade(grown, aim, this.acts, isDue) : 0;
    this.cost = cost / grown;
    const { tally } = this;
    tally.addPeriod(period, (grown - cost) / this.value - 1, this.drift);
    if (this.acts) tally.rebalances++;
    if (this.trades) {
      tally.turnover += this.trader.turnover();
      tally.cost += this.cost;
    }
    this.value = grown + frictions.flow - cost;
  }

  private get trades(): boolean {
    return this.acts || this.simulation.frictions.flow !== 0;
  }

  /** Earns the returns of a period; gives what the holdings are worth then. */
  private grow(period: number): number {
    const { holdings, simulation, tally, value } = this;
    const { returns } = simulation.history;
    const first = period * holdings.length;
    let grown = 0;
    for (let asset = 0; asset < holdings.length; asset++) {
      const held = holdings[asset] as number;
      tally.weights[asset] = (tally.weights[asset] as number) + held / value;
      const now = held * (1 + (returns[first + asset] as number));
      holdings[asset] = now;
      grown += now;
    }
    if (grown > 0 && grown + simulation.frictions.flow > 0) return grown;
    throw laterError("backtestRuined", { period: period + 1 });
  }

  private weigh(grown: number, aim: number): void {
    const { holdings, weights } = this;
    const targets = this.simulation.aims.weights;
    let distance = 0;
    for (let asset = 0; asset < holdings.length; asset++) {
      const weight = (holdings[asset] as number) / grown;
      weights[asset] = weight;
      distance += Math.abs(weight - (targets[aim + asset] as number));
    }
    this.drift = distance / 2;
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
