/** Thrown where portfolios that are computed together differ in what decides the way on: those that agree go on together. */
export class Parting extends Error {
  /** @param sides what each portfolio says; those with the same number agree */
  constructor(readonly sides: ArrayLike<number>) {
    super("These portfolios don't go the same way");
  }
}
