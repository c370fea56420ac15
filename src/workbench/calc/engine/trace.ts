import type { FormulaCell, Read } from "./formula-cell";

/** What trying one formula came to need, noted while Univer evaluates it. */
export class Trace {
  readonly reads: Read[] = [];
  /** Formula cells that it read before they had a value. */
  readonly waitsFor = new Set<FormulaCell>();
  /** Calls of the add-in's functions that have no answer yet. */
  readonly calls = new Set<Promise<void>>();

  constructor(readonly cell: FormulaCell) {}

  /** Whether the value found is only provisional. */
  get unfinished(): boolean {
    return this.waitsFor.size > 0 || this.calls.size > 0;
  }
}
