import { holdingsError } from "../engine/errors/holdings-error";
import { classAround, type GivenTarget, scaleOfTargets, targetsOfPortfolio } from "./class-shares";
import { errorCellOf } from "./problems";
import type { Claim } from "./target-claims";

/**
 * The targets of a portfolio with those that are shares of a class as shares of the portfolio; one whose class has no
 * target of its own has an error.
 *
 * @param classes of the rows of the holdings, for targets that give none
 */
export function withSharesResolved(
  claims: readonly Claim[],
  classes: readonly string[],
): readonly Claim[] {
  if (!claims.some(({ row }) => row.isShare)) return claims;
  const given = claims.map((claim) => givenBy(claim, classes));
  const scale = scaleOfTargets(given.map(({ isShare, target }) => (isShare ? null : target)));
  const targetOf = targetsOfPortfolio(given, scale);
  return claims.map((claim, at) => {
    const { row } = claim;
    const own = given[at] as GivenTarget;
    if (!row.isShare || row.error !== null || own.target === null) return claim;
    const target = targetOf(own);
    if (target !== null)
      return { ...claim, row: { ...row, said: { ...row.said, Target: target } } };
    const error = holdingsError("shareOfNothing", { row: row.row, path: classAround(own) });
    return { ...claim, row: { ...row, error: errorCellOf(error) } };
  });
}

function givenBy({ row, places }: Claim, classes: readonly string[]): GivenTarget {
  const { path, isOfClass, isShare, said } = row;
  const [first] = places;
  const held = first === undefined ? "" : (classes[first] ?? "");
  return {
    path: path === "" ? held : path,
    isOfClass,
    isShare,
    target: typeof said.Target === "number" ? said.Target : null,
  };
}
