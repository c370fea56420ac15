import { numbersFrom, signsFrom } from "../numbers/new-numbers";
import type { Portfolio } from "../portfolio/portfolio";
import type { Decision } from "../triggers/decision";
import type { PlannedTrades } from "./planned-trades";
import type { Step } from "./ways";

/** What is held and wanted in the rows of one portfolio; a column is cut out when it is first read. */
export class HeldRows implements Portfolio {
  readonly currencies = null;
  readonly #all: Portfolio;
  readonly #from: number;
  readonly #to: number;
  #values: Float64Array | null = null;
  #targets: Float64Array | null = null;

  constructor(all: Portfolio, from: number, to: number) {
    this.#all = all;
    this.#from = from;
    this.#to = to;
  }

  get values(): Float64Array {
    return (this.#values ??= numbersFrom(this.#all.values, this.#from, this.#to));
  }

  get targets(): Float64Array {
    return (this.#targets ??= numbersFrom(this.#all.targets, this.#from, this.#to));
  }
}

/** What is planned for the rows of one portfolio; a column is cut out when it is first read. */
export class PlannedRows implements PlannedTrades {
  readonly #all: PlannedTrades;
  readonly #from: number;
  readonly #to: number;
  #trades: Float64Array | null = null;
  #costs: Float64Array | null = null;
  #statuses: Int8Array | null = null;
  #atLimit: Int8Array | null = null;
  #uncapped: Float64Array | null = null;

  constructor(all: PlannedTrades, from: number, to: number) {
    this.#all = all;
    this.#from = from;
    this.#to = to;
  }

  get step(): Step {
    return this.#all.step;
  }

  get decision(): Decision {
    return this.#all.decision;
  }

  get units(): null {
    return null;
  }

  get dropped(): PlannedTrades["dropped"] {
    return this.#all.dropped;
  }

  get trades(): Float64Array {
    return (this.#trades ??= numbersFrom(this.#all.trades, this.#from, this.#to));
  }

  get costs(): Float64Array {
    return (this.#costs ??= numbersFrom(this.#all.costs, this.#from, this.#to));
  }

  get statuses(): Int8Array | null {
    const { statuses } = this.#all;
    return (this.#statuses ??= statuses && signsFrom(statuses, this.#from, this.#to));
  }

  get atLimit(): Int8Array {
    return (this.#atLimit ??= signsFrom(this.#all.atLimit, this.#from, this.#to));
  }

  get uncapped(): Float64Array | null {
    const { uncapped } = this.#all;
    return (this.#uncapped ??= uncapped && numbersFrom(uncapped, this.#from, this.#to));
  }
}
