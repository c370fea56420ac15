import { describe, expect, it } from "vitest";
import type { CellError, CellMatrix, CellValue, FunctionArgument } from "../../src/workbench/cells";
import { column, notAvailable, options, row, useKeel, valueError } from "./keel";

const keel = useKeel();
const TARGETS = column(60, 40);

/** The functions that answer row by row, each with what it needs beside its first range. */
const BY_ROWS: readonly [id: string, header: string, ...more: FunctionArgument[]][] = [
  ["DRIFT", "Drift", TARGETS],
  ["TRIGGER_STATUS", "Status", TARGETS, 0.05],
  ["REBALANCE_TRADES", "Trade", TARGETS],
  ["ALLOCATE_CASH", "Cash", TARGETS, 10],
  ["DRIFTED", "Weight", column(0.1, 0.2)],
];

function headed(argument: FunctionArgument): FunctionArgument {
  return Array.isArray(argument) ? [["Header"], ...(argument as CellMatrix)] : argument;
}

function turned(argument: FunctionArgument): FunctionArgument {
  return Array.isArray(argument) ? row(...(argument as CellMatrix).flat()) : argument;
}

function lengthened(argument: FunctionArgument): FunctionArgument {
  return Array.isArray(argument) ? [...(argument as CellMatrix), [null], [null]] : argument;
}

describe.each(BY_ROWS)("%s", (id, header, ...more) => {
  it("answers a column with a column", async () => {
    const answer = (await keel().call(id, column(66, 34), ...more)) as CellMatrix;
    expect(answer.map((cells) => cells.length)).toEqual([1, 1]);
  });

  it("answers a row with the same in a row", async () => {
    const across = (await keel().call(id, row(66, 34), ...more.map(turned))) as CellMatrix;
    expect(across).toHaveLength(1);
    expect(across.flat()).toEqual(await keel().list(id, column(66, 34), ...more));
  });

  it(`answers under the header ${header} where its ranges have headers`, async () => {
    const answer = await keel().list(id, column("Value", 66, 34), ...more.map(headed));
    expect(answer).toEqual([header, ...(await keel().list(id, column(66, 34), ...more))]);
  });

  it("leaves trailing blank rows blank", async () => {
    const answer = await keel().list(id, column(66, 34, null, null), ...more.map(lengthened));
    expect(answer).toEqual([...(await keel().list(id, column(66, 34), ...more)), "", ""]);
  });

  it("refuses ranges of different sizes and names both", async () => {
    const answer = await keel().call(id, column(66, 34, 5), ...more);
    expect(answer).toMatchObject({ error: "#VALUE!" });
    expect((answer as { message: string }).message).toMatch(/has 3 cells and \w+ has 2\./);
  });

  it("refuses a row beside a column", async () => {
    const answer = await keel().call(id, row(66, 34), ...more);
    expect((answer as { message: string }).message).toMatch(/is a row and \w+ is not\./);
  });

  it("refuses a table where a column belongs", async () => {
    const table = [
      [66, 34],
      [1, 2],
    ];
    const answer = await keel().call(id, table, ...more);
    expect((answer as { message: string }).message).toContain("has 2 rows and 2 columns");
  });

  it("shows a bad cell in its row, and in the others that it is missing", async () => {
    const [good, bad] = await keel().list(id, column(66, { error: "#DIV/0!" }), ...more);
    expect(bad).toMatchObject({ error: "#VALUE!" });
    expect((bad as { message: string }).message).toMatch(/^Row 2: the \w+ is #DIV\/0!\.$/);
    expect(good).toMatchObject({ error: "#N/A" });
    expect((good as { message: string }).message).toMatch(/^Row 2's \w+ is missing\.$/);
  });

  it("passes #N/A on as #N/A", async () => {
    const [, bad] = await keel().list(id, column(66, { error: "#N/A" }), ...more);
    expect(bad).toMatchObject({ error: "#N/A" });
  });
});

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

describe("targets", () => {
  const drift = (...targets: number[]): Promise<CellValue | CellMatrix> =>
    keel().call("DRIFT", column(...targets.map(() => 1)), column(...targets));

  it.each([
    [[0.5, 0.5]],
    [[50, 50]],
    [[0.5, 0.5000000005]],
    [[0.5, 0.4999999995]],
    [[50, 50.00000005]],
    [[0.1, 0.2, 0.3, 0.4]],
    [[1 / 3, 1 / 3, 1 / 3]],
  ])("may add up as %j do", async (targets) => {
    expect(await drift(...targets)).toBeInstanceOf(Array);
  });

  it("are divided by their sum where it is off by a little", async () => {
    const answer = await keel().numbers("DRIFT", column(1, 1), column(0.5, 0.500000001));
    expect(answer[0]).toBeCloseTo(5e-10, 14);
  });

  it.each<[number[], string]>([
    [[0.5, 0.48], "98 %"],
    [[50, 48], "98 %"],
    [[0.5, 0.5000000011], "100.00000011 %"],
    [[50, 50.0000002], "100.0000002 %"],
    [[0.5, 0.51], "101 %"],
    [[33.33, 33.33, 33.33], "99.99 %"],
  ])("may not add up as %j do", async (targets, total) => {
    expect(await drift(...targets)).toEqual(
      valueError(`Targets add up to ${total}. Make them add up to 100 %.`),
    );
  });

  it("may not all be blank", async () => {
    expect(await keel().call("DRIFT", column(60, 40), column(null, null))).toEqual(
      valueError("All targets are blank or 0. Give the targets; they add up to 100 %."),
    );
  });

  it("may not be negative, in their row", async () => {
    expect(await keel().list("DRIFT", column(60, 40), column(1.2, -0.2))).toEqual([
      notAvailable("Row 2's target is missing."),
      valueError("Row 2: the target -0.2 is negative. Give 0 or more."),
    ]);
  });
});

describe("values", () => {
  it.each([
    [[60, -60], "0"],
    [[-60, 40], "-20"],
    [[0, null], "0"],
  ])("may not add up as %j do", async (values, total) => {
    expect(await keel().call("DRIFT", column(...values), TARGETS)).toEqual(
      valueError(`Values add up to ${total}. They must add up to more than 0.`),
    );
  });

  it("may be negative in single rows", async () => {
    expect(await keel().list("REBALANCE_TRADES", column(130, -30), TARGETS)).toEqual([-70, 70]);
  });

  it("may be nothing where cash comes in", async () => {
    expect(await keel().list("REBALANCE_TRADES", column(0, 0), TARGETS, null, 50)).toEqual([
      30, 20,
    ]);
  });
});

describe("options", () => {
  const trades = (given: CellMatrix): Promise<CellValue | CellMatrix> =>
    keel().call("REBALANCE_TRADES", column(66, 34), TARGETS, null, null, null, given);

  it("ignore case and spaces around them, blank rows and blank values", async () => {
    const given = [
      [" Minimum Trade ", 7],
      ["", ""],
      ["cost rate", null],
    ];
    expect(await trades(given)).toEqual([[0], [0]]);
  });

  it("take fractions as percents too", async () => {
    expect(await trades([["cost rate", "1%"]])).toEqual(await trades([["cost rate", 0.01]]));
    expect(await trades([["cost rate", "0,5 %"]])).toEqual(await trades([["cost rate", 0.005]]));
  });

  it.each<[CellMatrix, string]>([
    [[["show"]], "Options has 1 column. Give two: the name and its value."],
    [[["show", "money", 1]], "Options has 3 columns. Give two: the name and its value."],
    [
      [
        ["decimals", 0],
        ["Decimals", 2],
      ],
      'Option "decimals" is given twice. Keep one.',
    ],
    [[["minimun trade", 5]], '"minimun trade" is no option here. Did you mean "minimum trade"?'],
    [[["fee", 5]], '"fee" is no option here.'],
    [[["keepcash", 5]], '"keepcash" is no option here. Did you mean "keep cash"?'],
    [[["decimal", 5]], '"decimal" is no option here. Did you mean "decimals"?'],
    [options({ trade: "some" }), 'Option "trade" is "some". Use all or outside.'],
    [options({ use: "cash" }), 'Option "use" is "cash". Use cash then trades or cash only.'],
    [options({ decimals: 7 }), 'Option "decimals" is "7". Give a whole number from 0 to 6.'],
    [options({ decimals: 1.5 }), 'Option "decimals" is "1.5". Give a whole number from 0 to 6.'],
    [
      options({ "cost rate": -0.1 }),
      'Option "cost rate" is "-0.1". Give a fraction from 0 to 0.25, such as 0.1%.',
    ],
    [
      options({ "fee per order": "free" }),
      'Option "fee per order" is "free". Give an amount of 0 or more.',
    ],
    [
      options({ "minimum trade": { error: "#N/A" } }),
      'Option "minimum trade" is "#N/A". Give an amount of 0 or more.',
    ],
  ])("are refused as %j", async (given, message) => {
    const answer = (await trades(given)) as CellError;
    expect(answer.error).toBe("#VALUE!");
    expect(answer.message).toContain(message);
  });
});

describe("omitted arguments", () => {
  it("in the middle leave their defaults", async () => {
    const [values, given] = [column(66, 34), options({ "keep cash": 10 })];
    expect(await keel().list("REBALANCE_TRADES", values, TARGETS, null, null, null, given)).toEqual(
      [-12, 2],
    );
    expect(await keel().list("REBALANCE_TRADES", values, TARGETS, null, 10)).toEqual([0, 10]);
    expect(await keel().list("DRIFTED", values, column(0, 0), null)).toEqual([0.66, 0.34]);
  });
});
