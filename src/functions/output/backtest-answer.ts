import { growthPath } from "../../engine/backtest/growth";
import { simulate, type Simulations, tallyFor } from "../../engine/backtest/simulate";
import { summaryOf } from "../../engine/backtest/summary";
import { summaryColumns } from "../../engine/backtest/summary-columns";
import type { Cell } from "../../input/cells";
import type { Answer } from "./answer";

/** One row a rule under its headers; with a risk-free rate the Sharpe ratio at the end. */
export function summaries(simulations: Simulations, riskFree: number | null): Answer {
  const { history } = simulations[0];
  const tally = tallyFor(history);
  const columns = summaryColumns(history.names, riskFree);
  const rows = simulations.map((simulation): Cell[] => {
    simulate(simulation, tally);
    const summary = summaryOf(tally, history);
    return [simulation.rule.text, ...columns.map(({ figure }) => shownOr(figure(summary)))];
  });
  return cellsAnswer([["Rule", ...columns.map(({ header }) => header)], ...rows]);
}

/** What one rule has done, one row a period: weights and drift at its end, before trading. */
export function path(simulations: Simulations): Answer {
  const [simulation, ...others] = simulations;
  if (others.length > 0) return growthPaths(simulations);
  const { history } = simulation;
  const headers = ["Date", "Growth of 1", ...history.names, "Deviation", "Rebalanced", "Cost"];
  const rows: Cell[][] = [headers];
  const tally = tallyFor(history);
  let growth = 1;
  simulate(simulation, tally, (run, period) => {
    growth *= 1 + (tally.returns[period] as number);
    rows.push([
      history.ends[period] as number,
      growth,
      ...run.weights,
      tally.drifts[period] as number,
      run.acts ? 1 : 0,
      run.costShare(),
    ]);
  });
  return cellsAnswer(rows);
}

/** The growth of 1 under each rule, one row a period. */
export function growthPaths(simulations: Simulations): Answer {
  const { history } = simulations[0];
  const tally = tallyFor(history);
  const rows: Cell[][] = Array.from(history.ends, (end) => [end]);
  for (const simulation of simulations) {
    growthPath(simulation, tally).forEach((growth, period) => rows[period]?.push(growth));
  }
  return cellsAnswer([["Date", ...simulations.map(({ rule }) => rule.text)], ...rows]);
}

/** The trades of each rule, one row a rebalancing: what they changed of each asset's weight. */
export function tradesMade(simulations: Simulations): Answer {
  const { history } = simulations[0];
  const tally = tallyFor(history);
  const rows: Cell[][] = [["Rule", "Date", "Deviation", ...history.names, "Cost"]];
  for (const simulation of simulations) {
    simulate(simulation, tally, (run, period) => {
      if (!run.acts) return;
      const end = history.ends[period] as number;
      const drift = tally.drifts[period] as number;
      rows.push([simulation.rule.text, end, drift, ...run.changes(), run.costShare()]);
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
