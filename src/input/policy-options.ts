import { TRADE_OPTIONS } from "./trade-options";
import { TRIGGER_OPTIONS } from "./trigger-options";

/**
 * The options of a policy: when to act, and how. One list for all functions that take a policy, so that one table of a
 * sheet serves them all.
 */
export const POLICY_OPTIONS = { ...TRIGGER_OPTIONS, ...TRADE_OPTIONS };
