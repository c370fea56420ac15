import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type RunResult, Throttle } from "../../../src/workbook/watching/throttle";

const REST = 250;

describe("A throttle", () => {
  let runs: number[];
  let answers: RunResult[];
  let throttle: Throttle;

  beforeEach(() => {
    vi.useFakeTimers();
    vi.setSystemTime(0);
    runs = [];
    answers = [];
    throttle = new Throttle(() => {
      runs.push(Date.now());
      return Promise.resolve(answers.shift() ?? "done");
    }, REST);
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("runs at once when it is first asked", () => {
    throttle.ask();
    expect(runs).toEqual([0]);
  });

  it("runs once more after its rest for all that was asked meanwhile", async () => {
    throttle.ask();
    throttle.ask();
    throttle.ask();
    await vi.advanceTimersByTimeAsync(10 * REST);
    expect(runs).toEqual([0, REST]);
  });

  it("runs four times a second and once at the end while prices tick every 20 ms", async () => {
    for (let time = 0; time < 1000; time += 20) {
      throttle.ask();
      await vi.advanceTimersByTimeAsync(20);
    }
    await vi.advanceTimersByTimeAsync(10 * REST);
    expect(runs).toEqual([0, 250, 500, 750, 1000]);
  });

  it("starts no run beside one that takes long, and rests after it", async () => {
    const long = new Throttle(() => {
      runs.push(Date.now());
      return new Promise((resolve) => setTimeout(() => resolve("done"), 600));
    }, REST);
    long.ask();
    await vi.advanceTimersByTimeAsync(300);
    long.ask();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(runs).toEqual([0, 850]);
  });

  it("tries again by itself what couldn't be done", async () => {
    answers = ["again", "again"];
    throttle.ask();
    await vi.advanceTimersByTimeAsync(10 * REST);
    expect(runs).toEqual([0, REST, 2 * REST]);
  });

  it("runs nothing after its end", async () => {
    throttle.ask();
    throttle.ask();
    throttle.end();
    await vi.advanceTimersByTimeAsync(10 * REST);
    throttle.ask();
    expect(runs).toEqual([0]);
  });
});
