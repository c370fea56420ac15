import { describe, expect, it } from "vitest";
import type { CellValue } from "../../../src/workbench/cells";
import { column, notAvailable, useKeel, valueError } from "../keel";

const keel = useKeel();
const TARGETS = column(60, 40);

describe("a header", () => {
  const drift = (...cells: CellValue[]): Promise<CellValue[]> =>
    keel().list(
      "DRIFT",
      column(...cells),
      column("Target", ...cells.slice(1).map(() => 1 / (cells.length - 1))),
    );

  it("is text above a number", async () => {
    expect(await drift("Value", 5, 5)).toEqual(["Drift", 0, 0]);
  });

  it("may have blank cells below it", async () => {
    expect((await drift("Value", null, 10))[0]).toBe("Drift");
  });

  it("is a merged cell's text too, whose other cells are blank", async () => {
    const targets = column(null, 60, 40);
    expect(await keel().list("DRIFT", column("Portfolio", 60, 40), targets)).toEqual([
      "Drift",
      0,
      0,
    ]);
  });

  it("is never text that reads like a number", async () => {
    const [first] = await drift("2024", 5, 5);
    expect(first).toEqual(
      valueError('Row 1: the value "2024" is a number kept as text. Turn it into a number.'),
    );
  });

  it("is not looked for in the other ranges", async () => {
    const answer = await keel().list("DRIFT", column(60, 40), column("Target", 100));
    expect(answer[0]).toEqual(valueError('Row 1: the target "Target" is text. Give a number.'));
  });

  it("counts in the row numbers of errors", async () => {
    const answer = await keel().list("DRIFT", column("Value", 60, "x"), column("Target", 60, 40));
    expect(answer[2]).toEqual(valueError('Row 3: the value "x" is text. Give a number.'));
  });
});

describe("a row", () => {
  it("is blank where every cell is blank or 0, wherever it stands", async () => {
    const answer = await keel().list("DRIFT", column(60, 0, null, 40), column(60, null, 0, 40));
    expect(answer).toEqual([0, "", "", 0]);
  });

  it("with a target and no value is 0 held", async () => {
    expect(await keel().numbers("DRIFT", column(100, null), TARGETS)).toEqual([0.4, -0.4]);
  });

  it("with a value and no target is untargeted", async () => {
    expect(await keel().numbers("DRIFT", column(60, 40), column(100, null))).toEqual([-0.4, 0.4]);
  });

  it("takes the single cell that serves all rows", async () => {
    expect(await keel().numbers("DRIFT", column(60, 40), 0.5)).toEqual([0.1, -0.1]);
    const answer = await keel().list("TRIGGER_STATUS", column(60, 40), 50, "5%");
    expect(answer).toEqual(["Above", "Below"]);
  });

  it("may be the only one", async () => {
    expect(await keel().list("DRIFT", 100, 1)).toEqual([0]);
    expect(await keel().list("REBALANCE_TRADES", 100, 100, null, -40)).toEqual([-40]);
  });
});

describe("a cell where a number belongs", () => {
  it.each<[CellValue, CellValue]>([
    ["forty", valueError('Row 2: the value "forty" is text. Give a number.')],
    ["40", valueError('Row 2: the value "40" is a number kept as text. Turn it into a number.')],
    [
      "1,040.50",
      valueError('Row 2: the value "1,040.50" is a number kept as text. Turn it into a number.'),
    ],
    ["40%", valueError('Row 2: the value "40%" is a number kept as text. Turn it into a number.')],
    ["$40", valueError('Row 2: the value "$40" is a number kept as text. Turn it into a number.')],
    [true, valueError("Row 2: the value is TRUE. Give a number.")],
    [false, valueError("Row 2: the value is FALSE. Give a number.")],
    [{ error: "#N/A" }, notAvailable("Row 2: the value is #N/A.")],
    [{ error: "#REF!" }, valueError("Row 2: the value is #REF!.")],
  ])("is refused as %j", async (cell, expected) => {
    expect(await keel().list("DRIFT", column(60, cell), TARGETS)).toEqual([
      notAvailable("Row 2's value is missing."),
      expected,
    ]);
  });

  it("leaves blank rows blank even so", async () => {
    const answer = await keel().list("DRIFT", column(60, "x", null), column(60, 40, null));
    expect(answer[2]).toBe("");
  });

  it("is named first of several in the rows that miss it", async () => {
    const answer = await keel().list("DRIFT", column(60, "x", "y"), column(60, 20, 20));
    expect(answer[0]).toEqual(notAvailable("Row 2's value is missing."));
    expect(answer[2]).toEqual(valueError('Row 3: the value "y" is text. Give a number.'));
  });
});
