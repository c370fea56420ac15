import { simulate, type Simulation } from "../../engine/backtest/simulate";
import { summaryOf } from "../../engine/backtest/summary";
import type { Cell } from "../input/cells";
import type { Answer } from "./answer";

/** One row a rule under its headers; with a risk-free rate the Sharpe ratio at the end. */
export function summaries(simulations: readonly Simulation[], riskFree: number | null): Answer {
  const names = simulations[0]?.history.names ?? [];
  const headers = [
    "Rule",
    "Return",
    "Volatility",
    "Max drawdown",
    "Rebalances",
    "Turnover",
    "Mean deviation",
    "Max deviation",
    ...names.map((name) => `Mean weight of ${name}`),
    "Cost",
    "Growth of 1",
    ...(riskFree === null ? [] : ["Sharpe ratio"]),
  ];
  return cellsAnswer([
    headers,
    ...simulations.map((simulation) => summaryRow(simulation, riskFree)),
  ]);
}

function summaryRow(simulation: Simulation, riskFree: number | null): Cell[] {
  const found = summaryOf(simulate(simulation), simulation.history);
  const { volatility } = found;
  return [
    simulation.rule.text,
    found.annualReturn,
    shownOr(volatility),
    found.drawdown,
    found.rebalances,
    found.turnover,
    found.meanDrift,
    found.largestDrift,
    ...found.meanWeights,
    found.cost,
    found.growth,
    ...(riskFree === null ? [] : [shownOr((found.annualReturn - riskFree) / volatility)]),
  ];
}

/** What one rule has done, one row a period: weights and drift at its end, before trading. */
export function path(simulations: readonly Simulation[]): Answer {
  const [simulation] = simulations;
  if (!simulation || simulations.length > 1) return growthPaths(simulations);
  const { history } = simulation;
  const headers = ["Date", "Growth of 1", ...history.names, "Deviation", "Rebalanced", "Cost"];
  const rows: Cell[][] = [headers];
  simulate(simulation, (run, period) => {
    rows.push([
      history.ends[period] as number,
      run.tally.growth,
      ...run.weights,
      run.drift,
      run.acts ? 1 : 0,
      run.cost,
    ]);
  });
  return cellsAnswer(rows);
}

/** The growth of 1 under each rule, one row a period. */
export function growthPaths(simulations: readonly Simulation[]): Answer {
  const ends = simulations[0]?.history.ends ?? new Float64Array(0);
  const rows: Cell[][] = Array.from(ends, (end) => [end]);
  for (const simulation of simulations) {
    simulate(simulation, (run, period) => rows[period]?.push(run.tally.growth));
  }
  return cellsAnswer([["Date", ...simulations.map(({ rule }) => rule.text)], ...rows]);
}

/** The trades of each rule, one row a rebalancing: what they changed of each asset's weight. */
export function tradesMade(simulations: readonly Simulation[]): Answer {
  const names = simulations[0]?.history.names ?? [];
  const rows: Cell[][] = [["Rule", "Date", "Deviation", ...names, "Cost"]];
  for (const simulation of simulations) {
    simulate(simulation, (run, period) => {
      if (!run.acts) return;
      const end = simulation.history.ends[period] as number;
      rows.push([simulation.rule.text, end, run.drift, ...run.changes(), run.cost]);
    });
  }
  return cellsAnswer(rows);
}

function cellsAnswer(cells: Cell[][]): Answer {
  return { cells, isPlain: false };
}

/** A figure, or a blank where it has none. */
function shownOr(figure: number): Cell {
  return Number.isFinite(figure) ? figure : "";
}
