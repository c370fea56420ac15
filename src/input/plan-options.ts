import { ACCOUNT_OPTIONS } from "./account-options";
import { CLASS_OPTIONS } from "./class-options";
import { CURRENCY_OPTIONS } from "./currency-options";
import { choice, number } from "./options";
import { POLICY_OPTIONS } from "./policy-options";

const CASH = { least: -Infinity, most: Infinity, inWords: "an amount, negative to withdraw" };

/** The options of a plan. */
export const PLAN_OPTIONS = {
  show: choice("trades", "money", "summary", "detail", "classes", "cash"),
  cash: number(CASH),
  ...CURRENCY_OPTIONS,
  ...ACCOUNT_OPTIONS,
  ...CLASS_OPTIONS,
  ...POLICY_OPTIONS,
};
