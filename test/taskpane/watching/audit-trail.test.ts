import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { AuditTrail } from "../../../src/taskpane/watching/audit-trail";
import type { ReviewOutcome } from "../../../src/taskpane/watching/review-outcome";
import { outcome } from "./outcomes";

const holds = outcome();
const fires = outcome("Equity");

describe("The audit trail", () => {
  let rows: string[];
  let trail: AuditTrail;
  let onRecord: (outcome: ReviewOutcome) => boolean;

  beforeEach(() => {
    vi.useFakeTimers();
    rows = [];
    onRecord = () => true;
    trail = new AuditTrail((seen) => {
      const isRecorded = onRecord(seen);
      if (isRecorded) rows.push(seen.decision);
      return Promise.resolve(isRecorded);
    });
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  const later = () => vi.advanceTimersByTimeAsync(10_000);

  it("begins with how the portfolio stands, and records no tick that changes nothing", async () => {
    for (let tick = 0; tick < 20; tick++) {
      trail.see(holds);
      await later();
    }
    expect(rows).toEqual(["Hold"]);
  });

  it("records each change of the decision, and none where only other names fire", async () => {
    for (const seen of [holds, fires, outcome("Gold"), outcome("Gold", "Debt"), holds]) {
      trail.see(seen);
      await later();
    }
    expect(rows).toEqual(["Hold", "Act", "Hold"]);
  });

  it("records a change right after another one a little later", async () => {
    trail.see(fires);
    trail.see(holds);
    await later();
    expect(rows).toEqual(["Act", "Hold"]);
  });

  it("records nothing where the decision is back when it looks again", async () => {
    trail.see(fires);
    trail.see(holds);
    trail.see(fires);
    await later();
    expect(rows).toEqual(["Act"]);
  });

  it("ends where each of its rows makes volatile formulas decide otherwise", async () => {
    onRecord = ({ decision }) => {
      setTimeout(() => trail.see(decision === "Act" ? holds : fires), 100);
      return true;
    };
    trail.see(fires);
    await vi.advanceTimersByTimeAsync(1_000_000);
    expect(rows).toEqual(["Act", "Hold", "Act", "Hold", "Act"]);
    trail.see(holds);
    await vi.advanceTimersByTimeAsync(1_000_000);
    expect(rows).toHaveLength(10);
  });

  it("records what a person changes while it rests, too", async () => {
    trail.see(fires);
    for (const seen of [holds, fires, holds]) {
      await vi.advanceTimersByTimeAsync(1900);
      trail.see(seen);
    }
    await later();
    expect(rows).toEqual(["Act", "Hold", "Act", "Hold"]);
  });

  it("tries again where a row can't be written, as while a cell is edited", async () => {
    let refusals = 1;
    onRecord = () => refusals-- <= 0;
    trail.see(fires);
    expect(rows).toEqual([]);
    await later();
    expect(rows).toEqual(["Act"]);
  });

  it("records nothing after its end", async () => {
    trail.see(fires);
    trail.see(holds);
    trail.end();
    await later();
    trail.see(holds);
    await later();
    expect(rows).toEqual(["Act"]);
  });
});
