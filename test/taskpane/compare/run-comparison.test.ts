import { describe, expect, it } from "vitest";
import { comparisonSteps } from "../../../src/engine/backtest/comparison";
import type { Simulations } from "../../../src/engine/backtest/simulate";
import {
  type ComparisonWorker,
  runComparison,
} from "../../../src/taskpane/compare/run/run-comparison";
import type { FromWorker } from "../../../src/taskpane/compare/run/worker-messages";
import { equityAndCash, simulationOf } from "../../engine/backtest/histories";

const HISTORY = equityAndCash(Array.from({ length: 400 }, (_, at) => 0.02 * Math.sin(at * at)));
const simulations: Simulations = [simulationOf(HISTORY, "never"), simulationOf(HISTORY, "5%")];
const request = { simulations, resampling: { paths: 2000, block: 12, seed: 1 } };

/** A worker that says what it is told to say once it is asked, and remembers that it was ended. */
class ScriptedWorker implements ComparisonWorker {
  onmessage: ComparisonWorker["onmessage"] = null;
  onerror: ComparisonWorker["onerror"] = null;
  isEnded = false;

  constructor(private readonly answer: (worker: ScriptedWorker) => void) {}

  postMessage(): void {
    queueMicrotask(() => this.answer(this));
  }

  terminate(): void {
    this.isEnded = true;
  }

  say(data: FromWorker): void {
    this.onmessage?.call(this as unknown as Worker, new MessageEvent("message", { data }));
  }

  fail(message: string): void {
    const event = Object.assign(new Event("error"), { message }) as ErrorEvent;
    this.onerror?.call(this as unknown as Worker, event);
  }
}

/** The comparison itself, and the shares that were told on the way. */
async function run(worker: ScriptedWorker | null, signal = new AbortController().signal) {
  const shares: number[] = [];
  const options = { signal, onProgress: (share: number) => shares.push(share) };
  return { comparison: await runComparison(request, options, () => worker), shares };
}

function wholeComparison() {
  const steps = comparisonSteps(request);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

describe("A comparison without workers", () => {
  it("runs in the pane, step by step, to the same end", async () => {
    const { comparison, shares } = await run(null);
    expect(comparison).toEqual(wholeComparison());
    expect(shares.at(-1)).toBe(1);
  });

  it("lets the page do other things meanwhile", async () => {
    let turns = 0;
    const timer = setInterval(() => turns++);
    await run(null);
    clearInterval(timer);
    expect(turns).toBeGreaterThan(1);
  });

  it("stops when it is cancelled", async () => {
    const controller = new AbortController();
    const shares: number[] = [];
    const running = runComparison(
      request,
      {
        signal: controller.signal,
        onProgress: (share) => {
          shares.push(share);
          if (shares.length === 3) controller.abort();
        },
      },
      () => null,
    );
    await expect(running).rejects.toThrow("aborted");
    expect(shares).toHaveLength(3);
  });
});

describe("A comparison in a worker", () => {
  it("tells its progress, gives what the worker found and ends it", async () => {
    const found = wholeComparison();
    const worker = new ScriptedWorker((self) => {
      self.say({ kind: "progress", share: 0.25 });
      self.say({ kind: "done", comparison: found });
    });
    expect(await run(worker)).toEqual({ comparison: found, shares: [0.25] });
    expect(worker.isEnded).toBe(true);
  });

  it("ends the worker when it is cancelled", async () => {
    const controller = new AbortController();
    const worker = new ScriptedWorker(() => controller.abort());
    await expect(run(worker, controller.signal)).rejects.toThrow("aborted");
    expect(worker.isEnded).toBe(true);
  });

  it("gives the problem that the worker met", async () => {
    const text = "In period 3 nothing is left of the portfolio.";
    const worker = new ScriptedWorker((self) => self.say({ kind: "problem", text }));
    await expect(run(worker)).rejects.toThrow(text);
  });

  it("runs in the pane instead where the worker didn't load", async () => {
    const worker = new ScriptedWorker((self) => self.fail("refused"));
    expect((await run(worker)).comparison).toEqual(wholeComparison());
    expect(worker.isEnded).toBe(true);
  });

  it("says so where the worker breaks off", async () => {
    const worker = new ScriptedWorker((self) => {
      self.say({ kind: "progress", share: 0.5 });
      self.fail("out of memory");
    });
    await expect(run(worker)).rejects.toThrow("out of memory");
  });
});
