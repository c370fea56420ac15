import { describe, expect, it } from "vitest";
import { type HoldingsRow, kindsOfRows } from "../../../src/engine/portfolio/holdings-rows";

const row = (name: string, value: number | null, more: Partial<HoldingsRow> = {}): HoldingsRow => ({
  names: [name],
  value,
  hasTarget: false,
  hasUnits: false,
  isOfClass: false,
  isBlank: false,
  ...more,
});
const blank = row("", null, { isBlank: true });

describe("A row of holdings", () => {
  it.each([
    "Total",
    "Grand total",
    "Subtotal",
    "Account Total",
    "Positions Total",
    "TOTALS",
    "Total:",
    "Total value",
    "Sum",
    "Summe",
    "Gesamtwert",
  ])("is a total where it is called %s", (name) => {
    expect(kindsOfRows([row(name, 7)])).toEqual(["total"]);
  });

  it("is a position though its name has total within it", () => {
    expect(kindsOfRows([row("Vanguard Total Bond", 7)])).toEqual(["position"]);
    expect(kindsOfRows([row("TotalEnergies", 7)])).toEqual(["position"]);
    expect(kindsOfRows([row("Summerset Group", 7)])).toEqual(["position"]);
  });

  it("is a position that begins as totals do, unless it adds up", () => {
    const name = "Total Return Fund";
    expect(kindsOfRows([row("A", 3), row("B", 4), row(name, 8)]).at(-1)).toBe("position");
    const held = row(name, 7, { hasTarget: true });
    expect(kindsOfRows([row("A", 3), row("B", 4), held]).at(-1)).toBe("total");
  });

  it("is a total where it is worth what the positions above add up to", () => {
    // 36,000 + 21,000 = 57,000
    const rows = [row("Large", 36000), row("Mid", 21000), row("Equity", 57000), row("Debt", 31000)];
    expect(kindsOfRows(rows)).toEqual(["position", "position", "total", "position"]);
  });

  it("is a position where it has a quantity or a price, though the values above add up to its own", () => {
    // 2,500 + 2,500 = 5,000, which is also what 50 units at 100 are worth.
    const units = row("C", 5000, { hasUnits: true });
    expect(kindsOfRows([row("A", 2500), row("B", 2500), units]).at(-1)).toBe("position");
    const fund = row("Total Return Fund", 5000, { hasUnits: true });
    expect(kindsOfRows([row("A", 2500), row("B", 2500), fund]).at(-1)).toBe("position");
  });

  it("is a total that is called so, whatever units it adds up", () => {
    expect(kindsOfRows([row("Account Total", 5000, { hasUnits: true })])).toEqual(["total"]);
    expect(kindsOfRows([row("", 5000, { hasUnits: true })])).toEqual(["total"]);
  });

  it("is a position that is worth as much as the one above it", () => {
    expect(kindsOfRows([row("A", 50), row("B", 50)])).toEqual(["position", "position"]);
  });

  it("is a position where it has a target, though the values above add up to its own", () => {
    const rows = [row("A", 25), row("B", 25), row("C", 50, { hasTarget: true })];
    expect(kindsOfRows(rows)).toEqual(["position", "position", "position"]);
  });

  it("adds up from the last total on", () => {
    const rows = [
      row("A", 1),
      row("B", 2),
      row("Total", 3),
      row("C", 4),
      row("D", 5),
      row("IRA", 9),
    ];
    expect(kindsOfRows(rows).at(-1)).toBe("total");
  });

  it("is a total where a value has no name", () => {
    expect(kindsOfRows([row("", 12)])).toEqual(["total"]);
  });

  it("is pending, a note or blank where it is no position", () => {
    const rows = [row("Pending Activity", -12), row("Date downloaded Nov-20-2026", null), blank];
    expect(kindsOfRows(rows)).toEqual(["pending", "note", "blank"]);
  });

  it("is a position without a value where it has a target", () => {
    expect(kindsOfRows([row("Gold", null, { hasTarget: true })])).toEqual(["position"]);
  });
});
