/** What a model says of one class. */
export interface ModelClass {
  /** "Equity > Domestic". */
  readonly path: string;
  /** A fraction of the portfolio; null where it is what the classes in it add up to. */
  readonly target: number | null;
  /** The band in the spelling of cells; "" where none is given. */
  readonly band: string;
}

/** A model portfolio: what its classes are to weigh. */
export interface Model {
  readonly name: string;
  readonly classes: readonly ModelClass[];
}
