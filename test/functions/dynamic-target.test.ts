import { describe, expect, it } from "vitest";
import type { CellMatrix } from "../../src/workbench/cells";
import { column, notAvailable, options, row, useKeel, valueError } from "./keel";

const keel = useKeel();
const STEPS: CellMatrix = [
  [0, 0.9],
  [16, 0.6],
  [24, 0.3],
];
const LINE: CellMatrix = [
  [10, 1],
  [30, 0],
];
const LINES = options({ shape: "lines" });

describe("DYNAMIC_TARGET", () => {
  it("takes the step of the signal", async () => {
    expect(await keel().one("DYNAMIC_TARGET", 16, STEPS)).toBe(0.6);
    expect(await keel().one("DYNAMIC_TARGET", 15.99, STEPS)).toBe(0.9);
  });

  it("takes the line between knots", async () => {
    expect(await keel().one("DYNAMIC_TARGET", 25.33, LINE, LINES)).toBe(0.2335);
    expect(await keel().one("DYNAMIC_TARGET", 13.77, LINE, LINES)).toBe(0.8115);
  });

  it("moves a step a review and holds on to the previous target", async () => {
    const slowly = options({ shape: "lines", step: "5%", previous: "80%" });
    expect(await keel().list("DYNAMIC_TARGET", column(20, 20), LINE, slowly)).toEqual([0.75, 0.7]);
    const held = options({ hysteresis: 1, previous: 0.9 });
    expect(await keel().list("DYNAMIC_TARGET", column(16.5, 17), STEPS, held)).toEqual([0.9, 0.6]);
  });

  it("keeps within floor and cap", async () => {
    const given = options({ shape: "lines", floor: 0.3, cap: 0.8 });
    expect(await keel().list("DYNAMIC_TARGET", row(5, 29), LINE, given)).toEqual([0.8, 0.3]);
  });

  it("blends several signals, each by its ladder", async () => {
    const ladders: CellMatrix = [
      [10, 1, 1.1, 0.9],
      [30, 0, 1.8, 0.1],
    ];
    const given = options({ shape: "lines", weights: "75%, 25%" });
    // 0.75 · 0.5 + 0.25 · 0.9
    expect(await keel().one("DYNAMIC_TARGET", row(20, 1), ladders, given)).toBe(0.6);
    expect(await keel().one("DYNAMIC_TARGET", column(20, 1), ladders, given)).toBe(0.6);
  });

  it("blends alike where no weights are given", async () => {
    const ladders: CellMatrix = [
      [10, 1, 1.1, 0.9],
      [30, 0, 1.8, 0.1],
    ];
    const signals: CellMatrix = [
      ["P/E", "Ratio"],
      [20, 1],
      [10, 1.8],
    ];
    expect(await keel().list("DYNAMIC_TARGET", signals, ladders, LINES)).toEqual([
      "Target",
      0.7,
      0.55,
    ]);
  });

  it("reads a ladder with its header and blank rows below", async () => {
    const ladder: CellMatrix = [["From", "Weight"], ...STEPS, [null, null], [0, 0]];
    expect(await keel().one("DYNAMIC_TARGET", 30, ladder)).toBe(0.3);
  });

  it("lines up with the reviews; a bad one shows its error, and later ones that need it are missing", async () => {
    const bad = valueError('Row 3: the signal "n/a" is text. Give a number.');
    const signal = column("P/E", 12, "n/a", null, 20);
    expect(await keel().list("DYNAMIC_TARGET", signal, STEPS)).toEqual([
      "Target",
      0.9,
      bad,
      "",
      0.6,
    ]);
    const missing = notAvailable("Row 3's signal is missing.");
    expect(await keel().list("DYNAMIC_TARGET", signal, STEPS, options({ hysteresis: 1 }))).toEqual([
      "Target",
      missing,
      bad,
      "",
      missing,
    ]);
  });

  it("gives targets to the other functions", async () => {
    const equity = await keel().one("DYNAMIC_TARGET", 18, STEPS);
    const targets = column(equity, 1 - Number(equity));
    expect(await keel().list("REBALANCE_TRADES", column(700, 300), targets)).toEqual([-100, 100]);
  });

  it.each<[string, CellMatrix, string]>([
    [
      "one column",
      [[1], [2]],
      "Ladder has 1 column. Give two, from and weight, or two for each signal.",
    ],
    [
      "knots out of order",
      [
        [16, 1],
        [12, 0],
      ],
      "Row 2 of the ladder: 12 is not above 16. Sort the ladder by its first column.",
    ],
    [
      "a weight above 1",
      [[0, 90]],
      "Row 1: the ladder's weight 90 is not from 0 to 1. Write 90% or 0.9.",
    ],
    [
      "a text",
      [
        [0, 1],
        ["12+", 0],
      ],
      'Row 2: the ladder "12+" is text. Give a number.',
    ],
  ])("refuses a ladder with %s", async (_, ladder, message) => {
    expect(await keel().one("DYNAMIC_TARGET", 18, ladder)).toEqual(valueError(message));
  });
});
