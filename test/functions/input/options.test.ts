import { describe, expect, it } from "vitest";
import type { CellError, CellMatrix, CellValue } from "../../../src/workbench/cells";
import { column, options, useKeel } from "../keel";

const keel = useKeel();
const TARGETS = column(60, 40);

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

  it("may have the headers of a table above them, Option and Value", async () => {
    const given = [
      ["Option", "Value"],
      ["minimum trade", 7],
    ];
    expect(await trades(given)).toEqual([[0], [0]]);
    expect(await trades([["minimum trade", 7], ...given.slice(0, 1)])).toMatchObject({
      message: expect.stringContaining('"Option" is no option here.') as string,
    });
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
