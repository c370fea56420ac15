import type { Comparison, ComparisonRequest } from "../../../engine/backtest/comparison";

/** What a worker is asked, once. */
export type ToWorker = ComparisonRequest;

/** What a worker tells. */
export type FromWorker =
  /** The share that is done. */
  | { readonly kind: "progress"; readonly share: number }
  | { readonly kind: "done"; readonly comparison: Comparison }
  | { readonly kind: "problem"; readonly text: string };
