import { type CellRange, overlaps } from "../addresses";
import type { FormulaCell, Read } from "./formula-cell";

const ROWS_PER_BAND = 32;
/** A range longer than this is looked at for every change. */
const MOST_ROWS = 64 * ROWS_PER_BAND;

/** Which formulas read which cells in their last try, found by bands of rows. */
export class Readers {
  private readonly byBand = new Map<string, Set<FormulaCell>>();
  private readonly ofLongRanges = new Set<FormulaCell>();

  /** Takes note of what a formula read last, instead of what it read before. */
  update(cell: FormulaCell, reads: readonly Read[]): void {
    for (const read of cell.reads) this.setsOf(read).forEach((readers) => readers.delete(cell));
    cell.reads = reads;
    for (const read of reads) this.setsOf(read).forEach((readers) => readers.add(cell));
  }

  /** The formulas that read any cell of a range. */
  *of({ sheet, range }: Read): Generator<FormulaCell> {
    const near = new Set(this.ofLongRanges);
    for (const band of bandsOf(range)) {
      for (const reader of this.byBand.get(`${sheet}/${band}`) ?? []) near.add(reader);
    }
    for (const reader of near) if (hasRead(reader, sheet, range)) yield reader;
  }

  private setsOf({ sheet, range }: Read): Set<FormulaCell>[] {
    if (range.bottom - range.top > MOST_ROWS) return [this.ofLongRanges];
    return bandsOf(range).map((band) => {
      const key = `${sheet}/${band}`;
      const readers = this.byBand.get(key) ?? new Set();
      this.byBand.set(key, readers);
      return readers;
    });
  }
}

/** Whether a formula read any cell of a range of a sheet in its last try. */
export function hasRead(cell: FormulaCell, sheet: number, range: CellRange): boolean {
  return cell.reads.some((read) => read.sheet === sheet && overlaps(read.range, range));
}

function bandsOf({ top, bottom }: CellRange): number[] {
  const first = Math.floor(top / ROWS_PER_BAND);
  const last = Math.floor(bottom / ROWS_PER_BAND);
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
