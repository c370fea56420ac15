import { type AccountPolicy, DEFAULT_ACCOUNT_POLICY } from "../engine/placement/account-policy";
import { type Cell, inWords, isBlankOrZero } from "./cells";
import { choice, type Options } from "./options";

/** The options that say what walls accounts are. */
export const ACCOUNT_OPTIONS = {
  accounts: choice("walls", "together"),
  "cash account": (cell: Cell) => (isBlankOrZero(cell) ? null : inWords(cell).trim()),
};

/** The policy that the options give; what they leave out is the default. */
export function accountPolicyOf(options: Options<typeof ACCOUNT_OPTIONS>): AccountPolicy {
  return {
    accounts: options.accounts ?? DEFAULT_ACCOUNT_POLICY.accounts,
    cashAccount: options["cash account"] ?? DEFAULT_ACCOUNT_POLICY.cashAccount,
  };
}
