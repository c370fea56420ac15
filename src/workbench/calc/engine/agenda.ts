import type { FormulaCell } from "./formula-cell";

/** Which formula is tried next, which ones wait for others and which ones for the add-in. */
export class Agenda {
  /** The cells to try, the last first. */
  private readonly ready: FormulaCell[];
  private readonly waitsFor = new Map<FormulaCell, Set<FormulaCell>>();
  private readonly awaitedBy = new Map<FormulaCell, Set<FormulaCell>>();
  private readonly calling = new Set<FormulaCell>();
  private wake: () => void = () => undefined;

  constructor(cells: readonly FormulaCell[]) {
    this.ready = [...cells].reverse();
  }

  /** The next cell to try; undefined when all others wait or are done. */
  next(): FormulaCell | undefined {
    for (let cell = this.ready.pop(); cell; cell = this.ready.pop()) {
      if (!cell.done && !this.waitsFor.has(cell) && !this.calling.has(cell)) return cell;
    }
    return undefined;
  }

  /** Has a cell tried again. */
  add(cell: FormulaCell): void {
    this.ready.push(cell);
  }

  /** Puts a cell off until all of `others` are done, which are tried first. */
  putOff(cell: FormulaCell, others: Set<FormulaCell>): void {
    this.waitsFor.set(cell, others);
    for (const other of others) {
      const waiters = this.awaitedBy.get(other) ?? new Set();
      this.awaitedBy.set(other, waiters.add(cell));
      this.ready.push(other);
    }
  }

  /** Puts a cell off until all of its calls are answered. */
  awaitCalls(cell: FormulaCell, calls: Iterable<Promise<void>>): void {
    this.calling.add(cell);
    void Promise.all(calls).then(() => {
      this.calling.delete(cell);
      this.ready.push(cell);
      this.wake();
    });
  }

  /** Takes note that a cell is done, and has the cells tried that waited for it alone. */
  finish(cell: FormulaCell): void {
    this.waitsFor.delete(cell);
    for (const waiter of this.awaitedBy.get(cell) ?? []) {
      const others = this.waitsFor.get(waiter);
      others?.delete(cell);
      if (others?.size !== 0) continue;
      this.waitsFor.delete(waiter);
      this.ready.push(waiter);
    }
    this.awaitedBy.delete(cell);
  }

  /** Resolves when some cell has all its answers; undefined when no call is under way. */
  nextAnswer(): Promise<void> | undefined {
    if (this.calling.size === 0) return undefined;
    return new Promise((resolve) => {
      this.wake = resolve;
    });
  }

  /**
   * Once nothing is ready and no call is under way, whatever still waits does so in a circle or for
   * one: the cells of one circle, in the order in which they need each other.
   */
  circle(): FormulaCell[] {
    const path: FormulaCell[] = [];
    let cell = this.waitsFor.keys().next().value;
    while (cell && !path.includes(cell)) {
      path.push(cell);
      cell = [...(this.waitsFor.get(cell) ?? [])].find((other) => this.waitsFor.has(other));
    }
    return cell ? path.slice(path.indexOf(cell)) : [];
  }
}
