import { type Area, addressOf, sheetPrefix } from "../addresses";
import { type BlockPart, type CellBlock, type Corner, part, spilled } from "./cell-block";
import type { OptionCells } from "./comparison-block";

/** A ladder as its formula reads it. */
export interface TargetCells {
  /** Where the signal is. */
  readonly series: Area;
  /** Signals and weights, fractions. */
  readonly knots: readonly (readonly [from: number, weight: number])[];
  readonly options: readonly OptionCells[];
}

/**
 * The cells of a dynamic target: the ladder and its options to be edited, and beside them KEEL.DYNAMIC_TARGET, which
 * spills along the signal, row by row beside it where the signal is a column.
 */
export function targetBlock(corner: Corner, { series, knots, options }: TargetCells): CellBlock {
  const at = (down: number, across: number): Corner => moved(corner, down, across);
  const isRow = series.rows === 1;
  const result: Area = {
    ...at(0, 3),
    rows: isRow ? 1 : series.rows,
    columns: isRow ? series.columns : 1,
  };
  const ladder: Area = { ...at(0, 0), rows: knots.length + 1, columns: 2 };
  const written = optionParts(at(knots.length + 2, 0), options);
  const ranges = [referenceTo(series), addressOf(ladder, "absolute"), ...written.addresses];
  return {
    area: {
      ...corner,
      rows: Math.max(result.rows, knots.length + 2 + options.length),
      columns: 3 + result.columns,
    },
    parts: [
      part(at(0, 0), [["From", "Weight"]], "General", true),
      part(
        at(1, 0),
        knots.map(([from]) => [from]),
      ),
      part(
        at(1, 1),
        knots.map(([, weight]) => [weight]),
        "0.0%",
      ),
      ...written.parts,
      spilled(result, "0.0%"),
      part(at(0, 3), [[`=KEEL.DYNAMIC_TARGET(${ranges.join(",")})`]], "0.0%"),
    ],
  };
}

/** A market signal as its formula reads it. */
export interface StatusCells {
  readonly series: Area;
  readonly enter: string;
  /** "" for the other side of the entry level. */
  readonly exit: string;
  readonly options: readonly OptionCells[];
}

/** The cells of a market signal: conditions and options to be edited, and below them KEEL.SIGNAL_STATUS as of today. */
export function statusBlock(corner: Corner, given: StatusCells): CellBlock {
  const { series, enter, exit, options } = given;
  const at = (down: number, across: number): Corner => moved(corner, down, across);
  const written = optionParts(at(2, 0), options);
  const conditions = [0, 1].map((row) =>
    addressOf({ ...at(row, 1), rows: 1, columns: 1 }, "absolute"),
  );
  const ranges = [referenceTo(series), ...conditions, ...written.addresses];
  const last = 2 + options.length;
  return {
    area: { ...corner, rows: last + 1, columns: 2 },
    parts: [
      part(at(0, 0), [["Enter"], ["Exit"]], "General", true),
      part(at(0, 1), [[enter], [exit]], "@"),
      ...written.parts,
      part(at(last, 0), [["Signal"]], "General", true),
      part(at(last, 1), [[`=KEEL.SIGNAL_STATUS(${ranges.join(",")})`]]),
    ],
  };
}

function moved({ sheet, row, column }: Corner, down: number, across: number): Corner {
  return { sheet, row: row + down, column: column + across };
}

/** Options below one another, and their address, which a formula without options leaves out. */
function optionParts(
  corner: Corner,
  options: readonly OptionCells[],
): { readonly parts: readonly BlockPart[]; readonly addresses: readonly string[] } {
  if (options.length === 0) return { parts: [], addresses: [] };
  const area = { ...corner, rows: options.length, columns: 2 };
  return {
    parts: [
      part(
        corner,
        options.map(([name]) => [name]),
        "@",
      ),
      part(
        moved(corner, 0, 1),
        options.map(([, value]) => [value]),
      ),
    ],
    addresses: [addressOf(area, "absolute")],
  };
}

function referenceTo(area: Area): string {
  return `${sheetPrefix(area.sheet)}${addressOf(area, "absolute")}`;
}
