import type { Exact } from "../numbers/exact";
import { rounded } from "./drift";

/** A share and its target, fractions of the same whole; NaN where that is nothing. */
interface Place {
  readonly weight: number;
  readonly target: number;
  readonly drift: number;
}

/** Where a class or a row stands in its portfolio and within what it is part of. */
export interface Standing {
  readonly inPortfolio: Place;
  readonly inParent: Place;
  /** The part of its drift that comes from its parent's, a fraction of the portfolio. */
  readonly classEffect: number;
  /** The part of its drift that comes from its share of its parent. */
  readonly selectionEffect: number;
}

/** What is held and what is wanted, in any one unit each. */
export interface HeldAndWanted {
  readonly held: Exact;
  readonly wanted: Exact;
  /** The nearest doubles: their quotients are right at the 15 digits of a cell. */
  readonly near: { readonly held: number; readonly wanted: number };
}

/** What is held and what is wanted, with their nearest doubles. */
export function heldAndWanted(held: Exact, wanted: Exact): HeldAndWanted {
  return { held, wanted, near: { held: held.toNumber(), wanted: wanted.toNumber() } };
}

/**
 * Both drifts of a part, and its drift in the portfolio by where it comes from (domain: Hierarchy): with W and T the
 * parent's weight and target, u and τ the part's share of the parent and its target there,
 * `d = (W − T)·τ` (class effect) `+ W·(u − τ)` (selection effect).
 *
 * A parent with no target has no τ, and neither effect; one that holds nothing has no u, and no selection effect.
 */
export function standingOf(
  part: HeldAndWanted,
  parent: HeldAndWanted,
  portfolio: HeldAndWanted,
): Standing {
  const inPortfolio = placeIn(part, portfolio);
  if (!portfolio.held.gt(0) || parent.wanted.isZero()) {
    return { inPortfolio, inParent: placeIn(part, parent), classEffect: NaN, selectionEffect: NaN };
  }
  const share = part.wanted.div(parent.wanted);
  const parentDrift = parent.held.div(portfolio.held).minus(parent.wanted.div(portfolio.wanted));
  const selection = part.held.minus(parent.held.times(share)).div(portfolio.held);
  return {
    inPortfolio,
    inParent: placeIn(part, parent),
    classEffect: difference(parentDrift.times(share)),
    selectionEffect: difference(selection),
  };
}

function placeIn(part: HeldAndWanted, whole: HeldAndWanted): Place {
  const isHeld = whole.held.gt(0);
  const isWanted = whole.wanted.gt(0);
  const weight = isHeld ? part.held.div(whole.held) : null;
  const target = isWanted ? part.wanted.div(whole.wanted) : null;
  return {
    weight: weight?.toNumber() ?? NaN,
    target: target?.toNumber() ?? NaN,
    drift: weight && target ? difference(weight.minus(target)) : NaN,
  };
}

/** A difference of quotients without what their last digits leave: half less half is nothing. */
function difference(exact: Exact): number {
  return rounded(exact.toNumber());
}
