import { resampledReturns, type Resampling } from "./bootstrap";
import { growthPath } from "./growth";
import { inAllPhases } from "./rule";
import { simulate, type Simulation, type Simulations, tallyFor } from "./simulate";
import { type Spread, spreadOf, spreadsFromFirst } from "./spread";
import { type Summary, summaryOf } from "./summary";
import type { Tally } from "./tally";

/** What is to be compared. */
export interface ComparisonRequest {
  readonly simulations: Simulations;
  /** How the history is drawn anew; null for the history alone. */
  readonly resampling: Resampling | null;
}

/** What one rule has come to. */
export interface Outcome {
  readonly summary: Summary;
  /** What 1 has grown to at the end of each period. */
  readonly growth: Float64Array;
  /** Each asset's share at the end of each period, before trading; one row a period. */
  readonly weights: Float64Array;
  /**
   * The least and the most return a year over all phases of the rule's calendar: timing luck. Null where it has no
   * calendar, or one of a single phase.
   */
  readonly phases: { readonly least: number; readonly most: number } | null;
}

/** How the return a year of one rule spreads over drawn histories, and what it differs from the first rule's. */
export interface Uncertainty {
  readonly returns: Spread;
  readonly differences: Spread;
}

/** What rules have come to, one entry a rule. */
export interface Comparison {
  readonly outcomes: readonly Outcome[];
  /** Null where no histories were drawn. */
  readonly uncertainties: readonly Uncertainty[] | null;
}

/** How many returns are gone through before a step ends: some hundredths of a second. */
const RETURNS_A_STEP = 500_000;

/**
 * Compares rules step by step, so that who runs it can tell how far it is, or stop it.
 *
 * @yields the share that is done, a fraction
 * @throws InputError `backtestRuined` where nothing is left under a rule
 */
export function* comparisonSteps(request: ComparisonRequest): Generator<number, Comparison> {
  const { simulations, resampling } = request;
  const { history } = simulations[0];
  const paths = resampling?.paths ?? 0;
  const tally = tallyFor(history);
  const outcomes: Outcome[] = [];
  for (const simulation of simulations) {
    outcomes.push(outcomeOf(simulation, tally));
    yield outcomes.length / simulations.length / (1 + paths);
  }
  if (resampling === null) return { outcomes, uncertainties: null };
  const found = simulations.map(() => new Float64Array(paths));
  const size = Math.ceil(RETURNS_A_STEP / (history.returns.length * simulations.length));
  for (let first = 0; first < paths; first += size) {
    const part = { ...resampling, first, paths: Math.min(size, paths - first) };
    resampledReturns(simulations, history, part).forEach((returns, rule) =>
      found[rule]?.set(returns, first),
    );
    yield (1 + first + part.paths) / (1 + paths);
  }
  const differences = spreadsFromFirst(found);
  const uncertainties = found.map((returns, rule) => ({
    returns: spreadOf(returns),
    differences: differences[rule] as Spread,
  }));
  return { outcomes, uncertainties };
}

function outcomeOf(simulation: Simulation, tally: Tally): Outcome {
  const { history } = simulation;
  const weights = new Float64Array(history.returns.length);
  const growth = growthPath(simulation, tally, (run, period) =>
    weights.set(run.weights, period * history.names.length),
  );
  const summary = summaryOf(tally, history);
  return { summary, growth, weights, phases: phasesOf(simulation, tally) };
}

function phasesOf(simulation: Simulation, tally: Tally): Outcome["phases"] {
  const rules = inAllPhases(simulation.rule);
  if (rules.length === 1) return null;
  const returns = rules.map((rule) => {
    simulate({ ...simulation, rule }, tally);
    return summaryOf(tally, simulation.history).annualReturn;
  });
  return { least: Math.min(...returns), most: Math.max(...returns) };
}
