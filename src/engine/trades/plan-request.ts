import type { Portfolio } from "../portfolio/portfolio";
import type { RowTerms } from "../portfolio/terms";
import type { Band } from "../triggers/band";
import { BANDS_ALONE, type Gates, NO_GATES } from "../triggers/gates";
import type { TradePolicy } from "./trade-policy";

/** What is to be planned. */
export interface PlanRequest {
  readonly portfolio: Portfolio;
  /** One a row, or one for all rows; null where there are none. */
  readonly bands: readonly Band[] | null;
  /** How the gates stand; left out, bands alone decide, and without bands nothing does. */
  readonly gates?: Gates;
  /** Money to place (+) or raise (−). */
  readonly cash: number;
  readonly policy: TradePolicy;
  /** What is said of single rows; left out where nothing is. */
  readonly terms?: RowTerms | null;
}

/** How the gates of a request stand. */
export function gatesIn({ gates, bands }: PlanRequest): Gates {
  return gates ?? defaultGates(bands);
}

/** How gates stand of which nothing is said. */
export function defaultGates(bands: readonly Band[] | null): Gates {
  return bands ? BANDS_ALONE : NO_GATES;
}
