import { requestBeside } from "../classes/plan-beside-unheld";
import { portfolioBeside, unheldPaths } from "../classes/unheld-classes";
import { slicesOf } from "../portfolio/exposures";
import { treeOf } from "../portfolio/tree";
import { accountsOf } from "./household";
import type { PlacementRequest } from "./household-book";

/** A household with rows for the classes of which nothing is held. */
export interface HouseholdBeside {
  /** Its last rows stand for the classes: those of each follow one another, one an account. */
  readonly request: PlacementRequest;
  readonly unheld: readonly string[];
}

/**
 * Adds a row to each account for every class that has a target and no holding: a holding may be added in any of them,
 * so the cash for it may stay in any.
 */
export function besideUnheld(request: PlacementRequest): HouseholdBeside {
  const { places, portfolio, classRows, accountPolicy } = request;
  const unheld = unheldPaths(treeOf(slicesOf(places.classes).map(({ path }) => path)), classRows);
  if (unheld.length === 0) return { request, unheld };
  const walled = accountPolicy.accounts === "walls" ? places.accounts : null;
  const accounts = accountsOf(walled, places.names.length).names;
  const paths = unheld.flatMap((path) => accounts.map(() => path));
  const [rows, count] = [places.names.length, paths.length];
  return {
    unheld,
    request: {
      ...requestBeside(request, rows, count),
      portfolio: portfolioBeside(portfolio, count),
      places: {
        names: [...places.names, ...paths],
        symbols: places.symbols && [...places.symbols, ...paths.map(() => "")],
        accounts: places.accounts && [...places.accounts, ...unheld.flatMap(() => accounts)],
        classes: [...Array.from(places.names, (_, row) => places.classes[row] ?? ""), ...paths],
      },
    },
  };
}
