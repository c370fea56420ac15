import { describe, expect, it } from "vitest";
import { HostFault } from "../../../../src/workbench/host/office/messages";
import { useAddIn, withAddIn } from "../use-add-in";

describe("results of a custom function", () => {
  const addIn = useAddIn();
  const give = (what: string) => addIn().caller.call("GIVE", [what], "Sheet1!A1");

  it.each([
    ["number", 1.5],
    ["text", "half"],
    ["flag", true],
    ["nothing", 0],
    [
      "matrix",
      [
        [1, "a"],
        [true, ""],
      ],
    ],
    ["holes", [[0, 0, 0]]],
    ["not a number", { error: "#VALUE!" }],
    ["infinite", { error: "#NUM!" }],
    ["n/a", { error: "#N/A", message: "no price" }],
    ["value", { error: "#VALUE!", message: "the lists differ in length" }],
    ["later", { error: "#VALUE!", message: "told later" }],
    ["div", { error: "#DIV/0!" }],
    ["num", { error: "#NUM!" }],
    ["null", { error: "#NULL!" }],
    ["plain error", { error: "#VALUE!" }],
    ["returned error", { error: "#N/A", message: "returned" }],
    [
      "errors inside",
      [[1], [{ error: "#VALUE!", message: "row 2 is text" }], [{ error: "#DIV/0!" }]],
    ],
    ["formatted", [[0.25, 2]]],
    ["entity", [[{ error: "#VALUE!", message: "This host shows no values of the type Entity." }]]],
    ["ragged", { error: "#VALUE!", message: "The function returned rows of different lengths." }],
    ["flat", { error: "#VALUE!", message: "The function returned an array that is not a matrix." }],
    [
      "empty",
      { error: "#VALUE!", message: "The function returned an array that is not a matrix." },
    ],
    ["long", { error: "#VALUE!", message: "The text is longer than 32767 characters." }],
  ])("%s", async (what, shown) => {
    expect(await give(what)).toEqual(shown);
  });

  it("brings back a result of 120,000 cells", async () => {
    const rows = await give("large");
    expect(rows).toHaveLength(60_000);
    expect(Array.isArray(rows) && rows[59_999]).toEqual([59_999, "row 59999"]);
  });

  it("shows #VALUE! for a declared function that the page did not associate", async () => {
    expect(await addIn().caller.call("FORGOTTEN", [], "Sheet1!A1")).toEqual({ error: "#VALUE!" });
  });

  it("answers five hundred calls at once", async () => {
    const calls = Array.from({ length: 500 }, (_, row) =>
      addIn().caller.call("WHERE", [], `Sheet1!A${row + 1}`),
    );
    const answers = await Promise.all(calls);
    expect(answers[499]).toBe("Sheet1!A500");
  });

  it("arrives although the host refuses the first batch of results", async () => {
    addIn().failNextBatch(HostFault.cellEditMode);
    expect(await give("text")).toBe("half");
  });
});

describe("a function that does not answer", () => {
  it("stays busy and says for how long it was waited for", async () => {
    await withAddIn({ callTimeout: 100 }, {}, async (addIn) => {
      expect(await addIn.caller.call("NEVER", [], "Sheet1!A1")).toEqual({
        error: "#BUSY!",
        message: "FIX.NEVER did not answer within 0.1 seconds.",
      });
    });
  });

  it("is given up when the add-in closes", async () => {
    const call = await withAddIn({}, {}, (addIn) =>
      Promise.resolve({ waiting: addIn.caller.call("NEVER", [], "Sheet1!A1").catch(String) }),
    );
    expect(await call.waiting).toBe("Error: The add-in was closed before the function answered.");
  });
});

describe("older and slower hosts", () => {
  it("bring results one by one in objects where the host claims CustomFunctions 1.6", async () => {
    await withAddIn({ requirementSets: { CustomFunctions: "1.6" } }, {}, async (addIn) => {
      expect(await addIn.caller.call("GIVE", ["value"], "Sheet1!A1")).toEqual({
        error: "#VALUE!",
        message: "the lists differ in length",
      });
    });
  });

  it("rest half a second or less between batches at Excel's own pace", async () => {
    await withAddIn({ pace: "excel" }, {}, async (addIn) => {
      await addIn.caller.call("GIVE", ["number"], "Sheet1!A1");
      const start = performance.now();
      await addIn.caller.call("GIVE", ["number"], "Sheet1!A1");
      expect(performance.now() - start).toBeGreaterThan(100);
    });
  });
});
