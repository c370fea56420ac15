import { notImplemented } from "../richapi/errors";
import { type HostProperty, writable } from "../richapi/host-object";
import { type Area, forEachCell } from "../store/area";
import type { CellFormat } from "../store/cell";
import type { Sheet } from "../store/sheet";
import { isUnbounded } from "./range-cells";

/** One aspect of how a range looks, such as whether it is bold. */
export interface FormatAspect<K extends keyof CellFormat> {
  readonly sheet: Sheet;
  readonly area: Area;
  readonly key: K;
  /** The member of the object model, such as "RangeFont.bold". */
  readonly location: string;
  /** Reads what the add-in writes; throws InvalidArgument for what Excel refuses. */
  readonly parse: (value: unknown) => CellFormat[K];
  /** What the add-in reads where it differs from what is kept. */
  readonly show?: (kept: CellFormat[K]) => unknown;
}

/** A format property of a range: `null` where its cells differ, as in Excel. */
export function formatProperty<K extends keyof CellFormat>(aspect: FormatAspect<K>): HostProperty {
  return writable(
    () => commonFormat(aspect),
    (value) => setFormat(aspect, aspect.parse(value)),
  );
}

/** Sets one aspect of every cell. Throws NotImplemented for whole rows and columns. */
export function setFormat<K extends keyof CellFormat>(
  { sheet, area, key, location }: FormatAspect<K>,
  value: CellFormat[K],
): void {
  if (isUnbounded(area)) throw notImplemented(`${location} (of whole rows or columns)`);
  forEachCell(area, (row, column) => sheet.cells.change(row, column, { format: { [key]: value } }));
}

function commonFormat<K extends keyof CellFormat>(aspect: FormatAspect<K>): unknown {
  const { sheet, area, key, location, show } = aspect;
  if (isUnbounded(area)) throw notImplemented(`${location} (of whole rows or columns)`);
  const kept = new Set<CellFormat[K]>();
  forEachCell(area, (row, column) => kept.add(sheet.cells.read(row, column).format[key]));
  const [first, second] = kept;
  if (first === undefined || second !== undefined) return null;
  return show ? show(first) : first;
}
