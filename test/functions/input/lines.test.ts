import { describe, expect, it } from "vitest";
import type { CellMatrix, FunctionArgument } from "../../../src/workbench/cells";
import { column, row, useKeel } from "../keel";

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
