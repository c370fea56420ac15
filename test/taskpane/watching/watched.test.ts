import { describe, expect, it } from "vitest";
import { NOTHING_SEEN, watchedAfter } from "../../../src/taskpane/watching/watched";
import { outcome } from "./outcomes";

const time = new Date(2026, 10, 25, 9, 14);
const look = (place: string, ...fired: string[]) => ({ place, outcome: outcome(...fired), time });
const told = (...looks: ReturnType<typeof look>[]) =>
  looks.reduce(watchedAfter, NOTHING_SEEN).told?.text ?? null;

describe("Watching", () => {
  it("says nothing of the first look", () => {
    expect(told(look("A1", "Equity"))).toBeNull();
  });

  it("says what fired since, and when", () => {
    const seen = [look("A1"), look("A1", "Equity")].reduce(watchedAfter, NOTHING_SEEN);
    expect(seen.told?.time).toBe(time);
    expect(seen.told?.text).toContain("Fires: Equity");
  });

  it("keeps what it said until something else changes", () => {
    expect(told(look("A1"), look("A1", "Equity"), look("A1", "Equity"))).toContain("Fires: Equity");
    expect(told(look("A1", "Equity"), look("A1"), look("A1", "Gold"))).toContain("Fires: Gold");
  });

  it("compares no two portfolios", () => {
    expect(told(look("A1"), look("Sheet2", "Equity"))).toBeNull();
  });
});
