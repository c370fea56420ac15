import { type MarketSignal, marketStates } from "../../engine/triggers/market-signal";
import { conditionFromText } from "../../engine/triggers/signal-condition";
import { nextAt } from "../../engine/triggers/signal-level";
import type { Matrix } from "../../input/cells";
import { optionsOf } from "../../input/options";
import { requireAverage, SIGNAL_OPTIONS, signalInput } from "../../input/signal-arguments";
import type { FieldEntry } from "../shared/entry-field";
import { attempted, optionEntry, problemIn } from "../shared/option-entries";
import type { SignalDraft, StatusField } from "./signal-draft";

/** When a signal is on, as it reads. */
export interface StatusForm {
  readonly fields: Readonly<Record<StatusField, FieldEntry>>;
  /** What the formula is made of; null where it can't be read. */
  readonly written: WrittenStatus | null;
  readonly reading: StatusReading | null;
  /** What to do before there is a state; null where there is one. */
  readonly obstacle: string | null;
}

/** What stands in the cells of the formula. */
interface WrittenStatus {
  readonly enter: string;
  /** "" for the other side of the entry level. */
  readonly exit: string;
  readonly options: readonly (readonly [name: string, value: string | number])[];
}

/** The state of a signal today, and what would change it. */
export interface StatusReading {
  readonly signal: MarketSignal;
  readonly isOn: boolean;
  /** How many observations it has been so, today's included, and how many there are. */
  readonly observations: number;
  readonly all: number;
  /** The number that the next observation must pass; null where none can. */
  readonly next: number | null;
}

/** Reads conditions against a signal; `series` is null where none is chosen. */
export function statusForm({ status, measure }: SignalDraft, series: Matrix | null): StatusForm {
  const option = (name: "average" | "confirmations" | "cooldown") =>
    optionEntry(name, status[name], SIGNAL_OPTIONS);
  const condition = (text: string, side: 1 | -1, field: string): FieldEntry => ({
    text,
    reading: "",
    problem: text.trim() === "" ? null : problemIn(() => conditionFromText(text, side, field)),
  });
  const numbers = {
    average: option("average"),
    confirmations: option("confirmations"),
    cooldown: option("cooldown"),
  };
  const fields = {
    enter: condition(status.enter, 1, "entry"),
    exit: condition(status.exit, -1, "exit"),
    ...numbers,
  };
  const blocked = (obstacle: string, written: WrittenStatus | null = null): StatusForm => ({
    fields,
    written,
    reading: null,
    obstacle,
  });
  if (status.enter.trim() === "") return blocked("Write when the signal comes on, such as > 30.");
  if (Object.values(fields).some(({ problem }) => problem !== null)) {
    return blocked("Correct what is marked.");
  }
  const options = [
    ...(measure === "level" ? [] : [["measure", measure] as const]),
    ...Object.values(numbers)
      .filter(
        ({ name, value }) => value !== "" && (name !== "average" || measure === "against average"),
      )
      .map(({ name, value }) => [name, value] as const),
  ];
  const written = { enter: status.enter.trim(), exit: status.exit.trim(), options };
  const read = attempted(() =>
    signalInput(
      series ?? [[1]],
      [[written.enter]],
      [[written.exit]],
      optionsOf(options, SIGNAL_OPTIONS),
    ),
  );
  if ("problem" in read) return blocked(read.problem);
  if (series === null) return blocked("Choose the cells of the signal first.", written);
  const { problems, signal, series: numbersRead, table, observed } = read.found;
  if (problems.any) {
    const wrong = observed.map((row) => problems.at(row)).find((problem) => problem !== undefined);
    return blocked(wrong?.message ?? problems.missing((row) => table.rowNumber(row)).message ?? "");
  }
  if (numbersRead.length === 0) return blocked("The signal has no number other than 0.", written);
  const tooFew = problemIn(() => requireAverage(read.found));
  if (tooFew !== null) return blocked(tooFew, written);
  return { fields, written, obstacle: null, reading: readingOf(numbersRead, signal) };
}

function readingOf(series: Float64Array, signal: MarketSignal): StatusReading {
  const states = marketStates(series, signal);
  const isOn = states.at(-1) === 1;
  const before = states.findLastIndex((state) => state !== states.at(-1));
  const { level } = isOn ? signal.exit : signal.enter;
  return {
    signal,
    isOn,
    observations: states.length - 1 - before,
    all: states.length,
    next: nextAt(series, signal.measure, level),
  };
}
