import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { keelWorkbook } from "../../../src/workbook/keel-workbook";
import type { RunResult } from "../../../src/workbook/watching/throttle";
import { inWorkbook } from "../in-workbook";

const { addIn, type } = inWorkbook();

/** Watches, and counts and times the calls; each gives the next of the answers, or "done". */
async function watched(...answers: RunResult[]) {
  const calls = { count: 0, times: [] as number[] };
  const end = await keelWorkbook.watch(() => {
    calls.count++;
    calls.times.push(performance.now());
    return Promise.resolve(answers.shift() ?? "done");
  });
  return { calls, end };
}

/** Calculates, as ticking prices make Excel do. */
function tick(): void {
  const { workbook } = addIn();
  workbook.calculated(workbook.activeSheet, []);
}

describe("Watching the workbook", () => {
  it("hears of an edit at once, and of a burst once more at its end", async () => {
    const { calls, end } = await watched();
    for (let row = 1; row <= 20; row++) type([[row]], `A${row}`);
    await wait(50);
    expect(calls.count).toBe(1);
    await wait(400);
    expect(calls.count).toBe(2);
    await end();
  });

  it("hears of prices that tick without a pause, a few times a second", async () => {
    const { calls, end } = await watched();
    for (let ticks = 0; ticks < 50; ticks++) {
      tick();
      await wait(20);
    }
    // Timers may fire a little early; on a busy machine the ticks take longer, and there are more calls.
    const rests = calls.times.slice(1).map((time, call) => time - (calls.times[call] as number));
    expect(rests.length).toBeGreaterThanOrEqual(2);
    expect(Math.min(...rests)).toBeGreaterThan(240);
    await end();
  });

  it("calls again by itself where the workbook couldn't be read", async () => {
    const { calls, end } = await watched("again");
    type([[1]]);
    await wait(500);
    expect(calls.count).toBe(2);
    await end();
  });

  it("hears nothing after its end", async () => {
    const { calls, end } = await watched();
    await end();
    type([[1]]);
    await wait(50);
    expect(calls.count).toBe(0);
  });
});
