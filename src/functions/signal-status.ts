import { laterError } from "../engine/errors/later-error";
import { marketStates } from "../engine/triggers/market-signal";
import { given } from "../input/arguments";
import type { Argument } from "../input/cells";
import { optionsOf } from "../input/options";
import {
  requireAverage,
  SIGNAL_OPTIONS,
  type SignalInput,
  signalInput,
} from "../input/signal-arguments";
import { type Answer, answerOne, answerRows } from "./output/answer";

/** SIGNAL_STATUS: whether a market signal is on or off, now or along its series. */
export function answerSignalStatus(
  series: Argument,
  enter: Argument,
  exit: Argument,
  options: Argument,
): Answer {
  const chosen = optionsOf(options, SIGNAL_OPTIONS);
  const input = signalInput(given(series), enter, exit, chosen);
  const { table, problems, observed } = input;
  if (!problems.any) requireAverage(input);
  if (chosen.show === "series") {
    return answerRows(table, problems, true, ["Signal"], () => {
      const byRow = statesByRow(input);
      return (row) => [byRow.get(row) ?? ""];
    });
  }
  if (problems.any) return answerOne(problems.missing((row) => table.rowNumber(row)));
  const last = observed.at(-1);
  if (last === undefined) throw laterError("seriesEmpty");
  return answerOne(statesByRow(input).get(last) ?? "");
}

/** The state of each observation, by its row. */
function statesByRow({ observed, series, signal }: SignalInput): Map<number, string> {
  const states = marketStates(series, signal);
  return new Map(observed.map((row, at) => [row, states[at] ? "On" : "Off"]));
}
