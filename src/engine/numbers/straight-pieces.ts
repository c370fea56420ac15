import { Exact, SAME } from "./exact";

/** max(constant, slope · x); without a slope the constant alone. */
export interface Corner {
  readonly constant: Exact;
  readonly slope: Exact | null;
}

/** The numbers from one to another; without end where there is no other. */
export interface Span {
  readonly from: Exact;
  readonly to: Exact | null;
}

const ZERO = new Exact(0);

/** Whether a is b or less, where both may be quotients (see `SAME`). */
export function isAtMost(a: Exact, b: Exact): boolean {
  return a.minus(b).lte(Exact.max(a.abs(), b.abs()).times(SAME));
}

/**
 * Where slope · x + Σ max(constant, slope · x) is at most 0, of all x from 0 on. The sum is convex and made of straight
 * pieces, so that this is one span, whose ends are found by walking along the pieces.
 *
 * @returns null where it is nowhere
 */
export function whereAtMostZero(corners: readonly Corner[], slope: number): Span | null {
  let from: Exact | null = null;
  for (const piece of piecesOf(corners, new Exact(slope))) {
    const { constant, slope: steepness } = piece;
    const root = steepness.isZero() ? null : constant.negated().div(steepness);
    if (from === null) {
      if (isAtMost(constant, steepness.times(piece.from).negated())) from = piece.from;
      else if (root && steepness.isNegative() && isWithin(root, piece)) from = root;
    }
    if (from !== null && root && steepness.isPositive() && isWithin(root, piece)) {
      return { from, to: Exact.max(from, root) };
    }
  }
  return from && { from, to: null };
}

/** A straight piece: constant + slope · x from one corner to the next. */
interface Piece {
  readonly from: Exact;
  readonly to: Exact | null;
  readonly constant: Exact;
  readonly slope: Exact;
}

function isWithin(x: Exact, { from, to }: Piece): boolean {
  return isAtMost(from, x) && (to === null || isAtMost(x, to));
}

/** The pieces of the sum in order. */
function piecesOf(corners: readonly Corner[], slope: Exact): Piece[] {
  const turns = corners.flatMap(turnOf).sort((a, b) => a.at.cmp(b.at));
  let piece: Piece = { from: ZERO, to: turns[0]?.at ?? null, ...startOf(corners, slope) };
  const pieces = [piece];
  for (const [place, { at, constant, slope: change }] of turns.entries()) {
    piece = {
      from: at,
      to: turns[place + 1]?.at ?? null,
      constant: piece.constant.plus(constant),
      slope: piece.slope.plus(change),
    };
    pieces.push(piece);
  }
  return pieces;
}

/** Whether a corner is its constant just above 0. */
function beginsConstant({ constant, slope }: Corner): boolean {
  return slope === null || constant.gt(0) || (constant.isZero() && !slope.gt(0));
}

function startOf(corners: readonly Corner[], slope: Exact): Pick<Piece, "constant" | "slope"> {
  const start = { constant: ZERO, slope };
  for (const corner of corners) {
    if (beginsConstant(corner)) start.constant = start.constant.plus(corner.constant);
    else start.slope = start.slope.plus(corner.slope ?? ZERO);
  }
  return start;
}

/** Where a corner turns from its constant to its slope or back, and what that adds to the sum's. */
interface Turn {
  readonly at: Exact;
  readonly constant: Exact;
  readonly slope: Exact;
}

function turnOf(corner: Corner): Turn[] {
  const { constant, slope } = corner;
  if (slope === null) return [];
  if (beginsConstant(corner)) {
    return slope.gt(0) ? [{ at: constant.div(slope), constant: constant.negated(), slope }] : [];
  }
  return slope.lt(0) ? [{ at: constant.div(slope), constant, slope: slope.negated() }] : [];
}
