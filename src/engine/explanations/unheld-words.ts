import type { Plan } from "../plan";
import type { UnheldClass } from "../portfolio/unheld-class";
import { amount, percent } from "../wording/format";

/** Why nothing is bought of a class of which nothing is held: "No holding is in Gold, target 10.0 %: …". */
export function unheldReason({ path, target, money }: UnheldClass, { policy }: Plan): string {
  const why = `No holding is in ${path}, target ${percent(target)}`;
  if (!(money > 0)) return `${why}: add one to buy`;
  return `${why}: ${amount(money, policy.decimals)} stay in cash until one is added`;
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
