/** The functions that trade, in one piece that loads when one of them is first called. */
export { answerCashToTarget } from "./cash-to-target";
export { answerPlan } from "./plan";
export { answerAllocateCash, answerRebalanceTrades } from "./rebalance-trades";
