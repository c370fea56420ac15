/**
 * An all-exact reference of Keel's functions, written from the rules alone: rational arithmetic, one
 * rule after another, slow. The engine is tested against it.
 */
export { referenceAllocateCash, referenceCashToTarget } from "./cash";
export { referenceBands } from "./bands";
export { referenceDrift } from "./drift";
export { referenceDrifted } from "./drifted";
export { referencePlan } from "./plan-table";
export { referenceRebalanceTrades } from "./trades";
export { referenceTriggerStatus } from "./status";
export { ANY_NUMBER, WrongCall, type Cell, type Range } from "./cells";
export { worseThanBest } from "./equal-placements";
