import type { Plan } from "../plan";
import type { UnheldClass } from "../portfolio/unheld-class";
import { amount, list, percent } from "../wording/format";
import { accountName } from "./account-words";

/** Why nothing is bought of a class of which nothing is held: "No holding is in Gold, target 10.0 %: …". */
export function unheldReason(unheld: UnheldClass, { policy }: Plan): string {
  const { path, target, money, accounts } = unheld;
  const why = `No holding is in ${path}, target ${percent(target)}`;
  if (!(money > 0)) return `${why}: add one to buy`;
  const shown = (part: number): string => amount(part, policy.decimals);
  const parts = accounts?.map(({ account, money }) => `${shown(money)} in ${accountName(account)}`);
  return `${why}: ${parts ? list(parts) : shown(money)} stay in cash until one is added`;
}

/** The same of all such classes for which cash stays, in short. */
export function unheldWords({ unheld = [], policy }: Plan): string[] {
  return unheld
    .filter(({ money }) => money > 0)
    .map(
      ({ path, money }) =>
        `${amount(money, policy.decimals)} stay in cash for ${path}, of which nothing is held`,
    );
}
