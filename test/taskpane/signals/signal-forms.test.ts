import { describe, expect, it } from "vitest";
import { seriesProblem } from "../../../src/taskpane/signals/series-problem";
import {
  FIRST_DRAFT,
  signalAfter,
  type SignalDraft,
  type SignalEvent,
} from "../../../src/taskpane/signals/signal-draft";
import { statusSentences, targetSentences } from "../../../src/taskpane/signals/signal-words";
import { statusForm } from "../../../src/taskpane/signals/status-form";
import { targetForm } from "../../../src/taskpane/signals/target-form";

const LADDER = [
  ["P/E from", "Equity"],
  [12, 0.8],
  [16, 0.6],
  [20, 0.4],
  [24, 0.2],
];
const READ: SignalEvent = { kind: "ladder", event: { kind: "read", cells: LADDER } };
const column = (...numbers: readonly (number | string)[]) => numbers.map((number) => [number]);

function after(...events: readonly SignalEvent[]): SignalDraft {
  return events.reduce(signalAfter, FIRST_DRAFT);
}

const option = (name: "step" | "hysteresis" | "cap" | "floor", text: string): SignalEvent => ({
  kind: "target",
  option: name,
  text,
});

/** What is said of the target of a signal. */
function said(draft: SignalDraft, ...signal: readonly number[]): readonly string[] {
  const { climbed, reading, obstacle } = targetForm(draft, column(...signal));
  if (climbed === null || reading === null) throw new Error(obstacle ?? "Nothing is read.");
  return targetSentences(reading, climbed);
}

describe("A ladder", () => {
  it("is read from cells, its header left out", () => {
    expect(after(READ).ladder.knots.map(({ from, weight }) => [from, weight])).toEqual([
      ["12", "80%"],
      ["16", "60%"],
      ["20", "40%"],
      ["24", "20%"],
    ]);
  });

  it("asks to be written, then for its signal, and is drawn before there is one", () => {
    expect(targetForm(FIRST_DRAFT, null).obstacle).toContain("Write the ladder");
    const form = targetForm(after(READ), null);
    expect(form.obstacle).toBe("Choose the cells of the signal first.");
    expect([...(form.climbed?.ladder.from ?? [])]).toEqual([12, 16, 20, 24]);
  });

  it("marks what can't be read, in its knot", () => {
    const [first, second] = after(READ).ladder.knots;
    const draft = after(
      READ,
      { kind: "ladder", event: { kind: "from", id: first?.id ?? 0, text: "low" } },
      { kind: "ladder", event: { kind: "weight", id: second?.id ?? 0, text: "" } },
    );
    const form = targetForm(draft, column(21));
    expect(form.knots.map(({ problem }) => problem)).toEqual([
      "“low” is no number.",
      "Write the weight.",
      null,
      null,
    ]);
    expect(form.obstacle).toBe("Correct what is marked.");
  });

  it("marks the knot that isn't above the one before, past blank ones, and can be sorted", () => {
    const [, second] = after(READ).ladder.knots;
    const draft = after(READ, {
      kind: "ladder",
      event: { kind: "from", id: second?.id ?? 0, text: "22,5" },
    });
    const form = targetForm(draft, column(21));
    expect(form.isSorted).toBe(false);
    expect(form.knots[2]?.problem).toBe(
      "Row 3 of the ladder: 20 is not above 22.5. Sort the ladder by its first column.",
    );
    const sorted = signalAfter(draft, { kind: "ladder", event: { kind: "sorted" } });
    expect(targetForm(sorted, column(21)).reading?.today.target).toBe(0.4);
  });

  it("says today's target and what would change it", () => {
    expect(said(after(READ), 15, 21.3)).toEqual([
      "Today the signal is 21.3 and the target 40.0 %.",
      "From 24 on it is 20.0 %.",
      "Below 20 it is 60.0 %.",
    ]);
  });

  it("holds on to its step with hysteresis, and says from where on it doesn't", () => {
    // 20 % since 25, held at 22 until below 24 − 3
    expect(said(after(READ, option("hysteresis", "3")), 25, 22)).toEqual([
      "Today the signal is 22 and the target 20.0 %.",
      "No higher signal changes it: this is the last step.",
      "Below 21 it is 40.0 %.",
    ]);
  });

  it("says where the target is on its way to", () => {
    expect(said(after(READ, option("step", "5%")), 15, 21)).toEqual([
      "Today the signal is 21 and the target 75.0 %.",
      "The ladder says 40.0 %: the target gets there by at most 5.0 pp a review.",
      "From 24 on it is 20.0 %.",
      "Below 20 it is 60.0 %.",
    ]);
  });

  it("names the next knots of straight lines", () => {
    expect(said(after(READ, { kind: "shape", shape: "lines" }), 18)).toEqual([
      "Today the signal is 18 and the target 50.0 %.",
      "The next knot above is 20, with 40.0 %.",
      "The next knot below is 16, with 60.0 %.",
    ]);
  });

  it("stays within floor and cap, which must fit", () => {
    expect(said(after(READ, option("cap", "50%")), 18)[0]).toContain("target 50.0 %");
    const form = targetForm(after(READ, option("cap", "50%"), option("floor", "60")), column(18));
    expect(form.options.floor.reading).toBe("Read as 60%");
    expect(form.obstacle).toBe('Option "cap" is "0.5". Give a weight from the floor to 1.');
  });

  it("names what is wrong with the signal, and how much more is", () => {
    const series = column("P/E", 20, "n/a", 22, "?");
    expect(targetForm(after(READ), series).obstacle).toBe("Correct the signal.");
    expect(seriesProblem(series)).toBe(
      'Row 3: the signal "n/a" is text. Give a number. And 1 more.',
    );
    expect(seriesProblem(column(20, 21))).toBeNull();
    expect(
      seriesProblem([
        [1, 2],
        [3, 4],
      ]),
    ).toContain("2 rows and 2 columns");
  });
});

describe("A market signal", () => {
  const status = (enter: string, exit: string, ...events: readonly SignalEvent[]): SignalDraft =>
    after(
      { kind: "status", field: "enter", text: enter },
      { kind: "status", field: "exit", text: exit },
      ...events,
    );
  const sentences = (draft: SignalDraft, ...series: readonly number[]): readonly string[] => {
    const { reading, obstacle } = statusForm(draft, column(...series));
    if (reading === null) throw new Error(obstacle ?? "Nothing is read.");
    return statusSentences(reading);
  };

  it("asks for its levels first", () => {
    expect(statusForm(FIRST_DRAFT, column(28)).obstacle).toContain("Write when");
    expect(statusForm(status("> 30", "< 25"), null).obstacle).toContain("Choose the cells");
  });

  it("says how long it has been on, and what turns it off", () => {
    expect(sentences(status("> 30", "< 25"), 28, 31, 29, 27)).toEqual([
      "On for 3 observations.",
      "It goes Off at an observation below 25.",
    ]);
  });

  it("says what turns it on, with its confirmations", () => {
    const draft = status("30", "", { kind: "status", field: "confirmations", text: "2" });
    expect(sentences(draft, 28, 31)).toEqual([
      "Off in all 2 observations.",
      "It comes On at 2 observations in a row above 30.",
    ]);
  });

  it("says at which price a fall from the peak gets there", () => {
    const draft = status("< -20%", "> -5%", { kind: "measure", measure: "drawdown" });
    expect(sentences(draft, 100, 120, 110)).toEqual([
      "Off in all 3 observations.",
      "It comes On at an observation whose fall from the peak is below -20.0 %: the next one below 96.",
    ]);
  });

  it("marks a condition that it can't read, and refuses those that overlap", () => {
    expect(statusForm(status(">= 30", ""), column(28)).fields.enter.problem).toContain(
      "is no condition",
    );
    expect(statusForm(status("> 30", "< 35"), column(28)).obstacle).toContain("could hold at once");
  });

  it("needs as many observations as its average has", () => {
    const draft = status("> 0", "", { kind: "measure", measure: "against average" });
    expect(statusForm(draft, column(10, 12)).obstacle).toBe(
      'The average is of 10 observations, and the series has 2. Give more, or a smaller "average".',
    );
    expect(statusForm(draft, null).obstacle).toBe("Choose the cells of the signal first.");
  });

  it("needs prices above 0 for a fall from the peak", () => {
    const draft = status("< -20%", "", { kind: "measure", measure: "drawdown" });
    expect(statusForm(draft, column(100, -3)).obstacle).toBe(
      "Row 2: the observation -3 is not above 0. Give a number above 0.",
    );
  });
});
