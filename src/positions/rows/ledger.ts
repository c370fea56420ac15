import { Exact } from "../../engine/numbers/exact";
import type { Held, PendingAmount } from "./entry";

/** From one place of a ledger up to before another. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

const NONE = new Exact(0);

/** The positions and the pending activity of one account, or of the whole file, in the order of the file. */
export class Ledger {
  readonly items: (Held | PendingAmount)[] = [];
  /** The positions' values before each place. */
  readonly #sums: Exact[] = [NONE];
  /** The same with pending activity. */
  readonly #withPending: Exact[] = [NONE];
  /** How many positions there are before each place. */
  readonly #counts: number[] = [0];
  /** Where totals may begin to count, in the order of the file. */
  readonly #starts: number[] = [0];
  /** The first place to begin at with each sum before it, of positions and with pending activity. */
  readonly #startsBySum = new Map<string, number>([[NONE.toString(), 0]]);
  readonly #startsWithPending = new Map<string, number>([[NONE.toString(), 0]]);

  /** @param account null for the whole file, or where positions have no account */
  constructor(readonly account: string | null) {}

  add(item: Held | PendingAmount): void {
    this.items.push(item);
    const isHeld = item.kind === "position";
    const value = item.value ?? NONE;
    this.#sums.push(isHeld ? before(this.#sums).plus(value) : before(this.#sums));
    this.#withPending.push(before(this.#withPending).plus(value));
    this.#counts.push((this.#counts.at(-1) ?? 0) + (isHeld ? 1 : 0));
  }

  /** A total after which others may begin to count. */
  markTotal(place: number): void {
    this.#starts.push(place);
    const [sum, withPending] = [this.#sums[place], this.#withPending[place]].map(String);
    if (sum !== undefined && !this.#startsBySum.has(sum)) this.#startsBySum.set(sum, place);
    if (withPending !== undefined && !this.#startsWithPending.has(withPending))
      this.#startsWithPending.set(withPending, place);
  }

  get whole(): Run {
    return { from: 0, to: this.items.length };
  }

  /** From the last total that was marked. */
  lastUpTo(to: number): Run {
    return { from: this.#starts.at(-1) ?? 0, to };
  }

  /** The longest run that ends before a place and comes to a value, with or without pending activity; null where none does. */
  runOf(value: Exact, to: number): Run | null {
    const starts = [
      this.#startsBySum.get(String(this.#sums[to]?.minus(value))),
      this.#startsWithPending.get(String(this.#withPending[to]?.minus(value))),
    ].filter((from) => from !== undefined && this.countOf({ from, to }) > 0);
    return starts.length === 0 ? null : { from: Math.min(...(starts as number[])), to };
  }

  /** The shortest run from a place on that comes to a value; null where none does. */
  runFrom(from: number, value: Exact): Run | null {
    for (let to = from + 1; to <= this.items.length; to++)
      if (this.distanceOf({ from, to }, value).isZero()) return { from, to };
    return null;
  }

  countOf({ from, to }: Run): number {
    return (this.#counts[to] ?? 0) - (this.#counts[from] ?? 0);
  }

  /** How far the values of a run's positions are from a value. */
  distanceOf({ from, to }: Run, value: Exact): Exact {
    return difference(this.#sums, from, to).minus(value).abs();
  }

  /** Whether a run comes to a value, with or without pending activity. */
  comesTo(run: Run, value: Exact): boolean {
    const withPending = difference(this.#withPending, run.from, run.to);
    return this.distanceOf(run, value).isZero() || withPending.eq(value);
  }
}

function before(sums: readonly Exact[]): Exact {
  return sums.at(-1) ?? NONE;
}

function difference(sums: readonly Exact[], from: number, to: number): Exact {
  return (sums[to] ?? NONE).minus(sums[from] ?? NONE);
}
