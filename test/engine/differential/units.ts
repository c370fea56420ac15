import type { Cell } from "../../reference";
import { type BookCells, drawBand, drawTargets } from "./books";
import type { Draw } from "./draw";

/** A small book whose rows trade in whole units, so that all orders can be tried. */
export interface DrawnUnits {
  readonly book: BookCells;
  readonly headers: readonly string[];
  /** The cells of a row in these columns. */
  readonly cellsOf: (row: number) => Cell[];
  /** Whether the value of a row follows from its units. */
  readonly isBlank: (row: number) => boolean;
  /** What it is planned by. */
  readonly entries: readonly (readonly [string, Cell])[];
}

export const PRICES = [10, 7.5, 33.33, 101, 57, 12.345, 20, 20, 99.99, 16, 250];

const LOTS = [null, null, 1, 2, 5, 0.5];

/** Prices of the same size as each other's lots: of cheap ones there would be too many orders to try. */
export function drawUnits(draw: Draw, mostRows: number): DrawnUnits {
  const rows = draw.whole(1, mostRows);
  const isMixed = rows > 1 && draw.chance(20);
  const inMoney = isMixed ? draw.whole(0, rows - 1) : -1;
  const prices = Array.from({ length: rows }, (_, row) =>
    row === inMoney ? null : draw.pick(PRICES),
  );
  const hasLots = draw.chance(40);
  const lots = prices.map(() => (hasLots ? draw.pick(LOTS) : null));
  const quantities = prices.map((price) => {
    if (price === null) return null;
    return draw.pick([0, draw.whole(0, 15), draw.whole(0, 15), draw.whole(0, 150) / 10]);
  });
  const asValue = prices.map((price) => price === null || draw.chance(40));
  const values = prices.map((price, row): Cell => {
    if (price === null) return draw.whole(0, 30_000) / 100;
    return Number((price * (quantities[row] ?? 0)).toPrecision(15));
  });
  const targets: Cell[] = drawTargets(draw, rows);
  const hasQuantities = asValue.some((isValue) => !isValue);
  return {
    book: { values, targets, bands: values.map(() => [drawBand(draw)]) },
    headers: [...(hasQuantities ? ["Quantity"] : []), "Price", ...(hasLots ? ["Lot"] : [])],
    cellsOf: (row) => [
      ...(hasQuantities ? [asValue[row] === true ? null : (quantities[row] ?? null)] : []),
      prices[row] ?? null,
      ...(hasLots ? [lots[row] ?? null] : []),
    ],
    isBlank: (row) => asValue[row] !== true,
    entries: [
      // A row that trades in money could place too many orders in cents to try them all.
      ...(isMixed ? [["decimals", draw.pick([0, 0, 0, 1])] as const] : []),
      ...(draw.chance(30) ? [["lot size", draw.pick([2, 0.5, 3])] as const] : []),
    ],
  };
}
