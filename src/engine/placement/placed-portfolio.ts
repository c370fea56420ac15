import type { Plan } from "../plan";
import type { Portfolio } from "../portfolio/portfolio";
import type { AccountPolicy } from "./account-policy";
import type { TargetGroup } from "./target-groups";

/**
 * What keeps a group from where the rules take it: where money may go ("places"), the limits of rows, or that trades
 * are dropped which are too small or too many.
 */
export type Hindrance = "places" | "limits" | "dropped";

/** What becomes of a group; weights and targets are fractions of the household. */
export interface GroupOutcome extends Pick<TargetGroup, "label" | "isClass" | "members"> {
  readonly weight: number;
  readonly weightAfter: number;
  readonly target: number;
  /**
   * Where limits, cap and edges take it were the household one account, with no trade dropped; the target itself where
   * it is that to the cent. NaN where nothing is invested.
   */
  readonly destination: number;
  /** Money that it ends over (+) or short (−) of its destination, before costs and rounding. */
  readonly missed: number;
  /** What keeps it from there, where it misses it. */
  readonly hindrance: Hindrance;
  /** −1 below, 0 within, 1 above its band; null without bands. */
  readonly status: number | null;
  /** The edges of its band, NaN where it has none. */
  readonly lower: number;
  readonly upper: number;
}

/** A portfolio whose trades are placed into accounts, or into funds that are split over classes. */
export interface PlacedPortfolio {
  readonly plan: Plan;
  /** What is held, and what is wanted of each row: its part of the targets that it serves. */
  readonly portfolio: Portfolio;
  readonly groups: readonly GroupOutcome[];
  /** Where the group of each row lies against its band today: −1 below, 0 within, 1 above; null without bands. */
  readonly statuses: Int8Array | null;
  /** What each account is called; "" for rows without one. */
  readonly accounts: readonly string[];
  /** The account of each row. */
  readonly accountOf: readonly number[];
  /** Money that comes to each account (+) or leaves it (−). */
  readonly cash: readonly number[];
  /** What each row trades beside what it was to before trades were dropped, money; 0 where none was. */
  readonly inPlace: Float64Array;
  readonly policy: AccountPolicy;
  /** False where other trades come as close with the same turnover. */
  readonly isUnique: boolean;
}
