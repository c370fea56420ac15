import { describe, expect, it } from "vitest";
import type { FunctionArgument } from "../../src/workbench/cells";
import { column, options, useKeel } from "./keel";

const VALUES = column("Value", 60, null, null, 40, null);
const TARGETS = column("Target", 50, null, 10, 40, null);
const SHOW_DETAIL = [...options({ show: "detail" }), [null, null], ["trade", null]];

/** A table in which classes have rows of their own, so that a blank band is none. */
const CLASSED = [
  ["Name", "Class", "Value", "Target", "Band"],
  [null, "Equity", null, null, "5%"],
  ["VTI", "Equity", 39, 30, null],
  ["VEA", "Equity", 21, 30, null],
  ["BND", "Debt", 40, 40, null],
];

/** Calls with blank cells in every kind of argument. */
const CALLS: readonly [string, ...FunctionArgument[]][] = [
  ["DRIFT", VALUES, TARGETS],
  ["DRIFT", VALUES, TARGETS, null],
  ["DRIFT", VALUES, TARGETS, [[null]]],
  ["TRIGGER_STATUS", VALUES, TARGETS, column("Band", 0.05, null, null, "5%", null)],
  ["BANDS", TARGETS, column("Band", 0.05, null, null, "5%", null)],
  ["DRIFTED", VALUES, column("Return", 0.1, null, null, null, null)],
  ["REBALANCE_TRADES", VALUES, TARGETS],
  ["REBALANCE_TRADES", VALUES, TARGETS, null, [[null]], null, SHOW_DETAIL],
  ["REBALANCE_TRADES", VALUES, TARGETS, null, 50, column("Price", 7, null, null, 3, null)],
  ["ALLOCATE_CASH", VALUES, TARGETS, 100],
  ["ALLOCATE_CASH", VALUES, TARGETS, [[null]]],
  ["CASH_TO_TARGET", column(null, 40), column(60, 40)],
  ["ALLOCATE_CASH", column("Value", null, null), column("Target", 60, 40), 100],
  ["ALLOCATE_CASH", column("Value", null, 40), column("Target", 60, 40), 100],
  ["DRIFT", column("text", null, "text", 40), column(20, 20, 20, 40)],
  ["PLAN", CLASSED],
  ["PLAN", CLASSED, options({ show: "classes" })],
];

describe("blank cells", () => {
  const asNull = useKeel({ blanks: "null" });
  const asZero = useKeel({ blanks: "zero" });
  const asText = useKeel({ blanks: "empty text" });

  it.each(CALLS)("give %s the same result as null, 0 and empty text, %#", async (id, ...args) => {
    const expected = await asNull().call(id, ...args);
    expect(expected).toBeInstanceOf(Array);
    expect(await asZero().call(id, ...args)).toEqual(expected);
    expect(await asText().call(id, ...args)).toEqual(expected);
  });

  it("below a header may be all there is, for a portfolio that is still cash", async () => {
    const answer = await asNull().list(
      "ALLOCATE_CASH",
      column("Value", null, null),
      column("Target", 60, 40),
      100,
    );
    expect(answer).toEqual(["Cash", 60, 40]);
  });
});
