import { comparisonSteps } from "../../../engine/backtest/comparison";
import { InputError } from "../../../engine/errors/input-error";
import type { FromWorker, ToWorker } from "./worker-messages";

/** What a worker has of its surroundings: TypeScript knows those of a page. */
interface WorkerScope {
  onmessage: (event: MessageEvent<ToWorker>) => void;
  postMessage(message: FromWorker): void;
}

const scope = self as unknown as WorkerScope;

scope.onmessage = ({ data }) => {
  try {
    const steps = comparisonSteps(data);
    for (;;) {
      const step = steps.next();
      if (step.done) {
        scope.postMessage({ kind: "done", comparison: step.value });
        return;
      }
      scope.postMessage({ kind: "progress", share: step.value });
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    scope.postMessage({ kind: "problem", text: error.message });
  }
};
