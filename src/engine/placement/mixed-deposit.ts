import { holdingsError } from "../errors/holdings-error";
import { laterError } from "../errors/later-error";
import { Exact } from "../numbers/exact";
import { DecimalProgram } from "../trades/linear/decimal-program";
import { minorUnit } from "../trades/rounding";
import { requireFewCoefficients } from "./cash-program-size";
import type { TargetGroup } from "./target-groups";

/** A row as a deposit may buy it. */
export interface BuyableRow {
  /** Money. */
  readonly held: Exact;
  /** Money to hold at the most; null for any. What is held beyond it stays. */
  readonly most: Exact | null;
  /** The same as a share of what is invested. */
  readonly mostShare: Exact | null;
}

/** What a deposit is to bring to its targets through funds that are split over classes. */
export interface MixedDeposit {
  readonly groups: readonly TargetGroup[];
  /** One a row; null for one that may not be bought. */
  readonly rows: readonly (BuyableRow | null)[];
  /** What all rows are worth, money. */
  readonly total: Exact;
  readonly decimals: number;
  /** What the row of an error is called, by the place of its group. */
  readonly rowNumber: (group: number) => number;
}

/**
 * The least deposit that reaches the targets with no sale where funds count in several of them: a linear program over what
 * is bought. Rows that hold more than their share may be bought from the deposit on at which they don't.
 *
 * @returns money, 0 or more, rounded half even
 * @throws InputError `heldWithoutTarget` where something is held that is not wanted; `mixNowhere` where no mix of what may
 *   be bought reaches the targets; `placementTooLarge`
 */
export function mixedDeposit(request: MixedDeposit): number {
  const { groups, rows, total, decimals, rowNumber } = request;
  const unwanted = groups.findIndex(({ held, wanted }) => held.gt(0) && !wanted.gt(0));
  if (unwanted >= 0) throw laterError("heldWithoutTarget", { row: rowNumber(unwanted) });
  const starts = [
    new Exact(0),
    ...rows.flatMap((row) => (row ? [opensAt(row, total)] : [])).filter((start) => start.gt(0)),
  ].sort((one, other) => one.cmp(other));
  let missed = 0;
  for (const [at, start] of starts.entries()) {
    const found = leastFrom(start, request);
    const isMet = found.missed.every((money) => money.lt(minorUnit(decimals)));
    const next = starts[at + 1];
    if (isMet && !(next && found.deposit.gt(next))) {
      return found.deposit.toDecimalPlaces(decimals, Exact.ROUND_HALF_EVEN).toNumber() + 0;
    }
    missed = found.missed.findIndex((money) => money.gte(minorUnit(decimals)));
  }
  throw holdingsError("mixNowhere", { name: groups[missed]?.label ?? "" });
}

/** The deposit from which on a row holds no more than its share; 0 or less where that is so today. */
function opensAt({ held, mostShare }: BuyableRow, total: Exact): Exact {
  return mostShare?.gt(0) ? held.div(mostShare).minus(total) : new Exact(0);
}

/** Digits of a target that count, so that programs stay small; by what is left of it all targets are missed alike. */
const TARGET_DIGITS = 30;

/** The least deposit from a given one on, and by how much it misses each target; money. */
function leastFrom(
  start: Exact,
  { groups, rows, total }: MixedDeposit,
): { readonly deposit: Exact; readonly missed: readonly Exact[] } {
  const program = new DecimalProgram();
  const one = new Exact(1);
  const deposit = program.variable();
  program.atMost(new Map([[deposit, one.negated()]]), start.negated());
  const bought = rows.map((row) => {
    if (!row || opensAt(row, total).gt(start) || row.mostShare?.isZero()) return null;
    const variable = program.variable();
    if (row.most) {
      program.atMost(new Map([[variable, one]]), Exact.max(row.most.minus(row.held), 0));
    }
    if (row.mostShare) {
      const share = new Map([
        [variable, one],
        [deposit, row.mostShare.negated()],
      ]);
      program.atMost(share, row.mostShare.times(total).minus(row.held));
    }
    return variable;
  });
  const spent = bought.flatMap((variable) => (variable === null ? [] : [[variable, one] as const]));
  program.equal(new Map([...spent, [deposit, one.negated()]]), new Exact(0));
  const slacks = groups.map(({ members, wanted, held }) => {
    const target = wanted.toSignificantDigits(TARGET_DIGITS);
    const [short, over] = [program.variable(), program.variable()];
    const terms = new Map([
      [deposit, target.negated()],
      [short, one],
      [over, one.negated()],
    ]);
    for (const { row, share } of members) {
      const variable = bought[row] ?? null;
      if (variable !== null) terms.set(variable, share);
    }
    program.equal(terms, target.times(total).minus(held));
    return [short, over] as const;
  });
  requireFewCoefficients(program, rows.length);
  const values = program.minimise([slacks.flat(), [deposit]]) ?? [];
  const valueOf = (variable: number): Exact => values[variable] ?? new Exact(0);
  return {
    deposit: valueOf(deposit),
    missed: slacks.map(([short, over]) => valueOf(short).plus(valueOf(over))),
  };
}
