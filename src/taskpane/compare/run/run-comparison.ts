import {
  type Comparison,
  type ComparisonRequest,
  comparisonSteps,
} from "../../../engine/backtest/comparison";
import type { FromWorker } from "./worker-messages";

/** How a run is watched and stopped. */
export interface RunOptions {
  /** Is told the share that is done, a fraction. */
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
}

/** What is used of a worker. */
export type ComparisonWorker = Pick<Worker, "onmessage" | "onerror" | "postMessage" | "terminate">;

/**
 * Compares rules in a worker, so that the pane stays free; where none can start, here, in steps between which the
 * pane answers.
 *
 * @param startWorker gives null where there are no workers
 * @throws the signal's reason when it is aborted; else an Error whose message is for people
 */
export async function runComparison(
  request: ComparisonRequest,
  options: RunOptions,
  startWorker: () => ComparisonWorker | null = startComparisonWorker,
): Promise<Comparison> {
  options.signal.throwIfAborted();
  const worker = startWorker();
  const found = worker && (await runIn(worker, request, options));
  return found ?? runHere(request, options);
}

/** A host may have no workers, or refuse to load them. */
function startComparisonWorker(): ComparisonWorker | null {
  try {
    return new Worker(
      /* webpackChunkName: "comparison" */ new URL("./comparison-worker.ts", import.meta.url),
    );
  } catch {
    return null;
  }
}

/** Runs in a worker; gives null where it fails before it says anything, as one does that didn't load. */
function runIn(
  worker: ComparisonWorker,
  request: ComparisonRequest,
  { onProgress, signal }: RunOptions,
): Promise<Comparison | null> {
  let hasBegun = false;
  const result = new Promise<Comparison | null>((resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
    worker.onerror = (event) => {
      if (hasBegun) reject(new Error(`The comparison has stopped: ${event.message}`));
      else resolve(null);
    };
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      hasBegun = true;
      if (data.kind === "progress") onProgress(data.share);
      else if (data.kind === "done") resolve(data.comparison);
      else reject(new Error(data.text));
    };
    worker.postMessage(request);
  });
  return result.finally(() => worker.terminate());
}

async function runHere(
  request: ComparisonRequest,
  { onProgress, signal }: RunOptions,
): Promise<Comparison> {
  const steps = comparisonSteps(request);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    onProgress(step.value);
    await turn();
    signal.throwIfAborted();
  }
}

/** Lets the page do what waits: what was typed, what is to be drawn. */
function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
