import type { ClassRow } from "../classes/class-rows";
import type { ClassRequest } from "../classes/plan-classes";
import type { Exact } from "../numbers/exact";
import type { Plan } from "../plan";
import type { Portfolio } from "../portfolio/portfolio";
import type { DroppedTrade } from "../trades/worthwhile";
import type { AccountPolicy } from "./account-policy";
import type { Accounts, RowPlaces } from "./household";
import type { Room } from "./placement-task";
import type { TargetGroup } from "./target-groups";

/** What is to be placed. */
export interface PlacementRequest extends ClassRequest {
  readonly places: RowPlaces;
  readonly portfolio: Portfolio;
  readonly classRows: readonly ClassRow[];
  readonly accountPolicy: AccountPolicy;
}

/** A household on its way to its plan. */
export interface HouseholdBook {
  readonly request: PlacementRequest;
  readonly accounts: Accounts;
  /** The account that cash comes to or goes from; null for any. */
  readonly cashAccount: number | null;
  /** What each row is worth, money. */
  readonly held: readonly Exact[];
  /** Money to place (+) or raise (−), beside what is kept. */
  readonly toPlace: Exact;
  /** How far rows may trade by what is said of them. */
  readonly rooms: readonly Room[];
  /** Trades that aren't made: their rows are held. */
  readonly idle: ReadonlyMap<number, DroppedTrade>;
  readonly groups: readonly TargetGroup[];
  /** The plan of the groups. */
  readonly whole: Plan;
  /** Where they lie against their bands today. */
  readonly statuses: Int8Array | null;
}
