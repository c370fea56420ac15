import { describe, expect, it } from "vitest";
import type { FunctionArgument } from "../../../../src/workbench/cells";
import { type AddIn } from "../../../../src/workbench/host/jsdom/open-add-in";
import type { BlankCells } from "../../../../src/workbench/host/office/custom-functions/arguments";
import { STRICT_FUNCTIONS } from "../fixture-add-in";
import { useAddIn, withAddIn } from "../use-add-in";

async function received(addIn: AddIn, id: string, args: readonly FunctionArgument[]) {
  const echoed = await addIn.caller.call(id, args, "Sheet1!A1");
  return typeof echoed === "string" ? (JSON.parse(echoed) as unknown) : echoed;
}

describe("arguments of a custom function", () => {
  const addIn = useAddIn();
  const echo = (id: string, ...args: FunctionArgument[]) => received(addIn(), id, args);

  it("pads the optional ones that are left out with null", async () => {
    expect(await echo("ECHO", [[1]])).toEqual([[[1]], null, null]);
    expect(await echo("ECHO", [[1]], null, 5)).toEqual([[[1]], null, 5]);
  });

  it("gives a matrix parameter a matrix even for a single value", async () => {
    expect(await echo("STRICT", "to")).toEqual([[["to"]]]);
  });

  it("gives a scalar parameter the cell of a one-cell range", async () => {
    expect(await echo("TEXT", [["half"]])).toEqual(["half"]);
  });

  it("refuses a larger range for a scalar parameter", async () => {
    expect(await echo("TEXT", [["a"], ["b"]])).toEqual({
      error: "#VALUE!",
      message: "text takes one cell, not 2 × 1.",
    });
  });

  it("collects repeating arguments in one list", async () => {
    expect(await echo("JOIN", "x", [[1]], [[2, 3]])).toEqual(["x", [[[1]], [[2, 3]]]]);
    expect(await echo("JOIN", "x")).toEqual(["x", []]);
  });

  it.each([
    ["TEXT", 5, "5"],
    ["TEXT", true, "TRUE"],
    ["FLAG", 0, false],
    ["FLAG", "true", true],
    ["NUMBERS", "5", [[5]]],
    ["NUMBERS", true, [[1]]],
  ])("reads what %s is given (%j) as the declared type", async (id, given, seen) => {
    expect(await echo(id, given)).toEqual([seen]);
  });

  it.each([
    ["FLAG", "yes"],
    ["NUMBERS", "abc"],
    ["NUMBERS", ""],
  ])("shows #VALUE! where %s is given %j, which its type can't hold", async (id, given) => {
    expect(await echo(id, given)).toEqual({ error: "#VALUE!" });
  });

  it("says how many arguments a function takes", async () => {
    expect(await echo("ECHO")).toEqual({
      error: "#VALUE!",
      message: "FIX.ECHO takes 1 to 3 arguments, not 0.",
    });
    expect(await echo("JOIN")).toEqual({
      error: "#VALUE!",
      message: "FIX.JOIN takes 1 or more arguments, not 0.",
    });
    expect(await echo("WHERE", 1)).toEqual({
      error: "#VALUE!",
      message: "FIX.WHERE takes 0 arguments, not 1.",
    });
  });

  it("passes errors on to a function whose metadata allows them", async () => {
    expect(await echo("ECHO", [[1], [{ error: "#N/A", message: "lost" }]])).toEqual([
      [[1], [{ error: "#N/A" }]],
      null,
      null,
    ]);
  });

  it("shows the error of a cell, without a call, where the metadata does not allow errors", async () => {
    const error = { error: "#DIV/0!" } as const;
    await withAddIn({}, { "functions.json": STRICT_FUNCTIONS }, async (strict) => {
      expect(await received(strict, "STRICT", [[[1], [error]]])).toEqual(error);
    });
  });

  it("never passes errors where a number is declared", async () => {
    expect(await echo("NUMBERS", [[{ error: "#REF!" }]])).toEqual({ error: "#REF!" });
    expect(await echo("ECHO", [[1]], null, { error: "#REF!" })).toEqual({ error: "#REF!" });
  });

  it("tells the function the calling cell", async () => {
    expect(await addIn().caller.call("where", [], "Sheet2!C3")).toBe("Sheet2!C3");
  });

  it("shows #NAME? for a function that functions.json does not declare", async () => {
    expect(await echo("NOSUCH")).toEqual({ error: "#NAME?", message: "FIX has no NOSUCH." });
  });
});

describe("blank cells", () => {
  it.each<[BlankCells, unknown]>([
    ["null", null],
    ["zero", 0],
    ["empty text", ""],
  ])("reach a function as %s where the host is told so", async (blanks, seen) => {
    await withAddIn({ blanks }, {}, async (addIn) => {
      expect(await received(addIn, "ECHO", [[[1], [null]]])).toEqual([[[1], [seen]], null, null]);
    });
  });
});
