import { describe, expect, it } from "vitest";
import { calculated, valueOf } from "./calculated";

const BLOCKED = { error: "#SPILL!", message: "Other cells are in the way of the result." };

async function sheet(rows: Parameters<typeof calculated>[0]["sheets"][string]) {
  const { sheets } = await calculated({ sheets: { S: rows } });
  return sheets["S"];
}

describe("spilling", () => {
  it("spills a two-column result below and beside its formula", async () => {
    expect(await sheet([["=KEEL.DOUBLE({1,2;3,4})"]])).toEqual([
      [2, 4],
      [6, 8],
    ]);
  });

  it("shows #SPILL! where a cell is in the way, and in what refers to it", async () => {
    expect(await sheet([["=KEEL.COUNT_TO(3)", "=SUM(A1:A3)"], [], ["x"]])).toEqual([
      [BLOCKED, BLOCKED],
      [],
      ["x"],
    ]);
  });

  it("keeps the value of a formula that is in the way", async () => {
    expect(await sheet([["=KEEL.COUNT_TO(2)"], ["=1+1"]])).toEqual([[BLOCKED], [2]]);
  });

  it("gives cells that two results want to the formula that comes first", async () => {
    expect(await sheet([[null, "=KEEL.COUNT_TO(2)"], ["=KEEL.DOUBLE({1,2})"]])).toEqual([
      [null, 1],
      [BLOCKED, 2],
    ]);
  });

  it("feeds a spilled cell to formulas before and after it, through several spills", async () => {
    expect(
      await sheet([
        ["=B2+1", "=KEEL.DOUBLE(C1#)", "=KEEL.DOUBLE(D1#)", "=KEEL.COUNT_TO(2)"],
        [],
        ["=SUM(B1:B2)"],
      ]),
    ).toEqual([[9, 4, 2, 1], [null, 8, 4, 2], [12]]);
  });

  it("feeds a spill to another sheet, which spills again", async () => {
    const { sheets } = await calculated({
      sheets: { First: [["='Second one'!A2#"]], "Second one": [[], ["=KEEL.COUNT_TO(2)"]] },
    });
    expect(sheets).toEqual({ First: [[1], [2]], "Second one": [[], [1], [2]] });
  });

  it("gives blocked cells to a result once another one lets go of them", async () => {
    expect(
      await sheet([
        ["=KEEL.COUNT_TO(B4)", null, "=KEEL.COUNT_TO(2)"],
        ["=KEEL.DOUBLE({1,2})"],
        [],
        [null, "=SUM(C1:C2)-2"],
      ]),
    ).toEqual([[1, null, 1], [2, 4, 2], [], [null, 1]]);
  });

  it("shows 0 for blank cells that a formula refers to", async () => {
    expect(await sheet([["=B1", null, "=A2:B2"], [1]])).toEqual([[0, null, 1, 0], [1]]);
  });

  it("fills exactly the cells of a legacy array formula", async () => {
    const { caller } = (await import("./fake-add-in")).fakeAddIn();
    const { calculateWorkbook } = await import("../../../src/workbench/calc/calculate");
    const formula = { formula: "=SEQUENCE(2)", fills: { top: 0, left: 0, bottom: 2, right: 1 } };
    const { sheets } = await calculateWorkbook(
      { sheets: [{ name: "S", rows: [[formula]] }], tables: [], names: [] },
      caller,
    );
    expect(sheets[0]?.rows).toEqual([
      [1, 1],
      [2, 2],
      [{ error: "#N/A" }, { error: "#N/A" }],
    ]);
  });
});

describe("errors", () => {
  it("shows a function's error with its message, also through references and arithmetic", async () => {
    const failed = { error: "#VALUE!", message: "Targets add up to 98 %." };
    expect(await sheet([["=KEEL.FAIL()", "=A1", "=A1+1", "=IFERROR(A1,0)"]])).toEqual([
      [failed, failed, failed, 0],
    ]);
  });

  it("shows the message of an error inside a returned array", async () => {
    expect(await sheet([["=KEEL.ERRORS()", null, "=INDEX(A1#,1,2)"]])).toEqual([
      [
        1,
        { error: "#N/A", message: "Row 2's value is missing." },
        { error: "#N/A", message: "Row 2's value is missing." },
      ],
    ]);
  });

  it("shows a function that throws as #VALUE!, and calculates the rest", async () => {
    expect(await sheet([["=KEEL.THROW()", "=1+1"]])).toEqual([
      [{ error: "#VALUE!", message: "Error: lost" }, 2],
    ]);
  });

  it("shows a function that never answers as timed out, and calculates the rest", async () => {
    const { sheets } = await calculated({
      sheets: { S: [["=KEEL.HANG()", "=KEEL.COUNT_TO(1)"]] },
      timeoutMs: 50,
    });
    expect(sheets["S"]).toEqual([
      [{ error: "#N/A", message: "HANG gave no answer within 0.05 s." }, 1],
    ]);
  });

  it("fills up rows of different lengths and refuses a result without cells", async () => {
    expect(await sheet([["=KEEL.RAGGED()"], [], ["=KEEL.NOTHING()"]])).toEqual([
      [1, 2],
      [3, 0],
      [{ error: "#CALC!", message: "The result is empty." }],
    ]);
  });

  it("tells an empty text from nothing in a result", async () => {
    expect(await sheet([["=KEEL.BLANKS()"]])).toEqual([["", 0, 0]]);
  });

  it("names an unknown function, sheet or piece of a formula", async () => {
    expect(await valueOf("=NO_SUCH(1)")).toEqual({ error: "#NAME?" });
    expect(await valueOf("=KEEL.NO_SUCH(1)")).toEqual({ error: "#NAME?" });
    expect(await valueOf("=Nowhere!A1")).toEqual({
      error: "#REF!",
      message: "There is no sheet Nowhere.",
    });
    expect(await valueOf("=1+?")).toEqual({
      error: "#NAME?",
      message: "The formula =1+? can't be read.",
    });
  });

  it.each([
    [
      "=SUM((A2:A3,C2:C3))",
      "#VALUE!",
      "Unions of ranges such as (A1:A2,C1:C2) aren't calculated here.",
    ],
    ["=SUM(A2:B3 B2:C3)", "#VALUE!", "Intersections such as A1:B2 B1:C2 aren't calculated here."],
    ["=SUM(One Two)", "#VALUE!", "Intersections such as A1:B2 B1:C2 aren't calculated here."],
    ["=[1]Sheet1!A1", "#REF!", "[1]Sheet1! is in another workbook, which isn't read here."],
    [
      "=SUM(Sheet1:Data!A5)",
      "#REF!",
      "Ranges over several sheets such as Sheet1:Data! aren't calculated here.",
    ],
  ])("refuses %s rather than calculate it wrongly", async (formula, error, message) => {
    expect(await valueOf(formula)).toEqual({ error, message });
  });

  it("takes spaces and line breaks for what they are", async () => {
    expect(await valueOf("= SUM ( Data!A1 : A2 ,\n 1 ) * ( 2 + 1 )", [[1], [2]])).toBe(12);
  });
});

describe("circles", () => {
  it("names the cells that need each other, and passes the error on", async () => {
    const circle = {
      error: "#REF!",
      message: "Circular reference: S!A1 → S!B1 → S!A1. Change one of these formulas.",
    };
    expect(await sheet([["=B1+1", "=A1*2", "=A1", "=1+1"]])).toEqual([[circle, circle, circle, 2]]);
  });

  it("takes a range that holds its own formula for a circle", async () => {
    expect(await sheet([[1], [2], ["=SUM(A1:A5)"]])).toEqual([
      [1],
      [2],
      [
        {
          error: "#REF!",
          message: "Circular reference: S!A3 → S!A3. Change one of these formulas.",
        },
      ],
    ]);
  });

  it("takes a result that spills into what it reads for a circle", async () => {
    expect(await sheet([["=KEEL.COUNT_TO(COUNT(A2:A3)+2)"]])).toEqual([
      [
        {
          error: "#REF!",
          message: "Circular reference: S!A1 → S!A1. Change one of these formulas.",
        },
      ],
    ]);
  });

  it("ends where two spills feed each other", async () => {
    const rows = await sheet([
      ["=KEEL.COUNT_TO(COUNT(B1:B9)+1)", "=KEEL.COUNT_TO(COUNT(A1:A9)+1)"],
    ]);
    expect(rows?.[0]?.[0]).toMatchObject({ error: "#REF!" });
    expect(rows?.[0]?.[1]).toMatchObject({ error: "#REF!" });
  });
});
