import type { AccountCash } from "../placement/account-cash";
import type { RowTerms } from "../portfolio/terms";
import { amount } from "../wording/format";
import { keptByTerms, withdrawalWords } from "./withdrawal-words";

/** What keeps a withdrawal through one account of a household, or through all, from being larger. */
export function accountCashWords(
  { account, mostWithdrawal: found, groups }: AccountCash,
  terms: RowTerms | null,
  decimals: number,
): string {
  if (!found) return "Shares to hold of names in several accounts aren't asked here";
  const nameOf = (group: number): string => groups[group]?.label ?? "";
  const keptBy = (group: number): string => {
    const [only, ...others] = groups[group]?.members ?? [];
    if (account === null && only && others.length === 0) return keptByTerms(terms, only.row);
    const kept = amount(found.ranges[group]?.kept.toNumber() ?? NaN, decimals);
    const place = account === null ? "" : ` in ${account || "the rows without an account"}`;
    return `of which ${kept} may not be sold${place}`;
  };
  return withdrawalWords(found, { nameOf, keptBy });
}
