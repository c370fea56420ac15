import { laterError } from "../engine/errors/later-catalogue";
import { statesAlong } from "../engine/triggers/signal";
import {
  areApart,
  type Condition,
  conditionFromText,
  opposite,
} from "../engine/triggers/signal-condition";
import { beyond, type Measure } from "../engine/triggers/signal-measure";
import { cellOf, given } from "../input/arguments";
import { type Argument, inWords, isBlankOrZero } from "../input/cells";
import { numbersOf } from "../input/columns";
import { choice, number, type Options, optionsOf } from "../input/options";
import { Problems } from "../input/problems";
import { type Table, tableOf } from "../input/table";
import { type Answer, answerOne, answerRows } from "./output/answer";

const OPTIONS = {
  show: choice("last", "series"),
  measure: choice("level", "drawdown", "against average"),
  average: number({ least: 1, most: 1000, whole: true, inWords: "a whole number from 1 to 1000" }),
  confirmations: number({ least: 1, most: 1e6, whole: true, inWords: "a whole number from 1" }),
  cooldown: number({ least: 0, most: 1e6, whole: true, inWords: "a whole number from 0" }),
};

type Given = Options<typeof OPTIONS>;

/** The ten months of Faber (2007). */
const AVERAGE = 10;

const ABOVE = 1;
const BELOW = -1;

/** SIGNAL_STATUS: whether a market signal is on or off, now or along its series. */
export function answerSignalStatus(
  series: Argument,
  enter: Argument,
  exit: Argument,
  options: Argument,
): Answer {
  const chosen = optionsOf(options, OPTIONS);
  const conditions = conditionsOf(enter, exit);
  const table = tableOf([{ field: "observations", argument: given(series) }]);
  const problems = new Problems();
  const numbers = numbersOf(table, "observations", problems);
  const observed = observedRows(table);
  if (!problems.any) requirePositive(table, numbers, observed, problems, chosen);
  const states = (): Map<number, string> => statesOf(numbers, observed, conditions, chosen);
  if (chosen.show === "series") {
    return answerRows(table, problems, true, ["Signal"], () => {
      const byRow = states();
      return (row) => [byRow.get(row) ?? ""];
    });
  }
  if (problems.any) return answerOne(problems.missing((row) => table.rowNumber(row)));
  const last = observed.at(-1);
  if (last === undefined) throw laterError("seriesEmpty");
  return answerOne(states().get(last) ?? "");
}

interface Conditions {
  readonly enter: Condition;
  readonly exit: Condition;
}

function conditionsOf(enter: Argument, exit: Argument): Conditions {
  const entry = inWords(cellOf(enter));
  const entering = conditionFromText(entry, ABOVE, "entry");
  const cell = cellOf(exit);
  if (cell === null || cell === "") return { enter: entering, exit: opposite(entering) };
  const text = inWords(cell);
  const leaving = conditionFromText(text, BELOW, "exit");
  if (!areApart(entering, leaving)) throw laterError("exitOverlaps", { entry, exit: text });
  return { enter: entering, exit: leaving };
}

/** Rows that are neither blank nor 0: what is missing is no observation. */
function observedRows(table: Table): number[] {
  const cells = table.cells("observations");
  return Array.from({ length: table.rows }, (_, row) => row).filter(
    (row) => !isBlankOrZero(cells.at(row)),
  );
}

/** Drawdowns and averages are of prices. */
function requirePositive(
  table: Table,
  numbers: Float64Array,
  observed: readonly number[],
  problems: Problems,
  { measure = "level" }: Given,
): void {
  if (measure === "level") return;
  for (const at of observed) {
    const number = numbers[at] as number;
    if (number > 0) continue;
    const place = { row: table.rowNumber(at), field: "observation", number };
    problems.addError(at, "observation", laterError("notPositive", place));
  }
}

/** The state of each observation, by its row. */
function statesOf(
  numbers: Float64Array,
  observed: readonly number[],
  { enter, exit }: Conditions,
  chosen: Given,
): Map<number, string> {
  const series = Float64Array.from(observed, (row) => numbers[row] as number);
  const measure = measureOf(chosen);
  const states = statesAlong(beyond(series, measure, enter), beyond(series, measure, exit), {
    confirmations: chosen.confirmations ?? 1,
    cooldown: chosen.cooldown ?? 0,
  });
  return new Map(observed.map((row, at) => [row, states[at] ? "On" : "Off"]));
}

function measureOf({ measure = "level", average = AVERAGE }: Given): Measure {
  return measure === "against average" ? { kind: measure, length: average } : { kind: measure };
}
