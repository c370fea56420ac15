import { type DoubleColumn } from "../numbers/doubles/column";
import { exactIn } from "../numbers/doubles/in-decimals";
import { picked } from "../numbers/doubles/rows";
import { numbers } from "../numbers/doubles/shown";
import type { Exact } from "../numbers/exact";
import type { HeldAndWanted } from "./tree-drift";

/** What is held and what is wanted of many rows or classes: of thousands few are ever asked for with all their digits. */
export class AmountColumns {
  readonly #near: { readonly held: Float64Array; readonly wanted: Float64Array };

  constructor(
    readonly held: DoubleColumn,
    readonly wanted: DoubleColumn,
  ) {
    this.#near = { held: numbers(held), wanted: numbers(wanted) };
  }

  get length(): number {
    return this.held.value.length;
  }

  /** The amounts of one row or class. */
  at(row: number): AmountsOfRow {
    const { held, wanted } = this.#near;
    return new AmountsOfRow(this, row, {
      held: held[row] as number,
      wanted: wanted[row] as number,
    });
  }
}

/** The amounts of one row or class of many. */
export class AmountsOfRow implements HeldAndWanted {
  readonly #all: AmountColumns;
  readonly #row: number;

  constructor(
    all: AmountColumns,
    row: number,
    readonly near: HeldAndWanted["near"],
  ) {
    this.#all = all;
    this.#row = row;
  }

  /** With no digits rounded, as columns of one row. */
  get columns(): Pick<AmountColumns, "held" | "wanted"> {
    const { held, wanted } = this.#all;
    return { held: picked(held, [this.#row]), wanted: picked(wanted, [this.#row]) };
  }

  /** At 160 digits, as `wanted`. */
  get held(): Exact {
    return exactIn(this.#all.held, this.#row);
  }

  get wanted(): Exact {
    return exactIn(this.#all.wanted, this.#row);
  }
}
