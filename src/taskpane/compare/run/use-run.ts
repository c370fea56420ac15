import { useEffect, useRef, useState } from "react";
import type { Comparison } from "../../../engine/backtest/comparison";
import type { CompareQuestion } from "../compare-form";
import { runComparison } from "./run-comparison";

/** How a comparison stands. */
export type RunState =
  | { readonly kind: "idle" }
  | { readonly kind: "running"; readonly share: number }
  | { readonly kind: "failed"; readonly problem: string }
  | { readonly kind: "cancelled" };

/** A comparison that was run to its end. */
export interface Result {
  readonly question: CompareQuestion;
  readonly comparison: Comparison;
}

/** A run that is started, watched and cancelled, and the last result, which a cancelled run leaves. */
export interface ComparisonRun {
  readonly state: RunState;
  readonly result: Result | null;
  readonly start: (question: CompareQuestion) => void;
  readonly cancel: () => void;
}

/** The run of a view; it ends with it. */
export function useRun(): ComparisonRun {
  const [state, setState] = useState<RunState>({ kind: "idle" });
  const [result, setResult] = useState<Result | null>(null);
  const controller = useRef<AbortController | null>(null);
  useEffect(() => () => controller.current?.abort(), []);
  const start = (question: CompareQuestion): void => {
    controller.current?.abort();
    const { signal } = (controller.current = new AbortController());
    setState({ kind: "running", share: 0 });
    const onProgress = (share: number): void => {
      if (!signal.aborted) setState({ kind: "running", share });
    };
    runComparison(question.request, { signal, onProgress }).then(
      (comparison) => {
        if (signal.aborted) return;
        setResult({ question, comparison });
        setState({ kind: "idle" });
      },
      (error: unknown) => {
        if (signal.aborted) return;
        const problem = error instanceof Error ? error.message : String(error);
        setState({ kind: "failed", problem });
      },
    );
  };
  const cancel = (): void => {
    controller.current?.abort();
    setState({ kind: "cancelled" });
  };
  return { state, result, start, cancel };
}
