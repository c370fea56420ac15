import type { Cell } from "../../reference";
import type { Draw } from "./draw";

/** Values, targets and bands, one per row, as cells of a sheet. */
export interface BookCells {
  readonly values: Cell[];
  readonly targets: Cell[];
  /** One cell a row, or two: the tolerance below and above. */
  readonly bands: Cell[][];
}

function decimal(whole: number, exponent: number): number {
  return Number(`${whole}e${exponent}`);
}

/** Whole parts, 0 among them, that add up to `total`. */
export function parts(draw: Draw, rows: number, total: number, least: number): number[] {
  let left = total - rows * least;
  const shares = Array.from({ length: rows - 1 }, () => {
    const part = draw.whole(0, Math.floor((left * 2) / rows));
    left -= part;
    return least + part;
  });
  return [...shares, least + left];
}

const TARGET_STYLES = ["percent", "fraction", "fine", "equal", "near", "zeros"] as const;

/** Targets that add up to 1 or 100, exactly or within 1e-9. */
export function drawTargets(draw: Draw, rows: number): number[] {
  switch (draw.pick(TARGET_STYLES)) {
    case "percent":
      return parts(draw, rows, 1000, 1).map((part) => decimal(part, -1));
    case "fraction":
      return parts(draw, rows, 10_000, 1).map((part) => decimal(part, -4));
    case "fine":
      return parts(draw, rows, 1_000_000_000, 1).map((part) => decimal(part, -9));
    case "equal":
      return Array.from({ length: rows }, () => 1 / rows);
    case "near": {
      const targets = parts(draw, rows, 100, 1);
      const nudge = draw.pick([0.00000005, -0.00000005, 0.0000001, 1e-12]);
      return targets.map((target, row) => (row === 0 ? target + nudge : target));
    }
    case "zeros":
      return parts(draw, rows, 20, 0).map((part) => decimal(part * 5, -2));
  }
}

const BAND_TEXTS = [
  "5%",
  "20% rel",
  "5% or 25% rel",
  "5% or 25% rel wider",
  "7% above, 3% below",
  "5/25",
  "+7%/-3%",
  "±2%",
  "2,5%",
  "5 pp",
  "none",
  "0.01% rel",
];

const TOLERANCES = [0.05, 0.01, 0.02, 0.1, 0.001, 0.3, 0];

/** One row's band as a cell. */
export function drawBand(draw: Draw): Cell {
  switch (draw.pick(["number", "text", "blank"])) {
    case "number":
      return draw.pick(TOLERANCES);
    case "text":
      return draw.pick(BAND_TEXTS);
    default:
      return draw.chance(20) ? "" : decimal(draw.whole(0, 999), -4);
  }
}

function drawBands(draw: Draw, rows: number): Cell[][] {
  if (draw.chance(15)) {
    return Array.from({ length: rows }, () => [draw.pick(TOLERANCES), draw.pick(TOLERANCES)]);
  }
  return Array.from({ length: rows }, () => [drawBand(draw)]);
}

const NOISE = [3 * 1.3, 0.1 + 0.2, 1.1 * 1.1, 33.1 * 3, 4.35 * 100, 1.005 * 1000, 100 / 3, 2 / 3];

const VALUE_STYLES = [
  "whole",
  "cents",
  "noise",
  "decimals",
  "fifteen digits",
  "tiny",
  "huge",
  "equal",
  "mixed",
] as const;

function drawValue(draw: Draw, style: (typeof VALUE_STYLES)[number]): number {
  switch (style) {
    case "whole":
      return draw.whole(0, 100);
    case "cents":
      return decimal(draw.whole(0, 10_000_000), -2);
    case "noise":
      return draw.pick(NOISE) * draw.whole(1, 9);
    case "decimals":
      return decimal(draw.whole(0, 100_000_000), -5);
    case "fifteen digits":
      return decimal(
        draw.whole(100_000_000_000_000, 999_999_999_999_999),
        draw.pick([-10, -8, -5]),
      );
    case "tiny":
      return decimal(draw.whole(0, 1000), draw.pick([-4, -6, -9]));
    case "huge":
      return decimal(draw.whole(1, 9999), draw.pick([6, 8, 9]));
    case "equal":
      return 3333.33;
    case "mixed":
      return drawValue(draw, draw.pick(["whole", "cents", "noise", "decimals", "tiny", "huge"]));
  }
}

/** Values of one style, or of all; now and then a short position or a blank. */
function drawValues(draw: Draw, rows: number): Cell[] {
  const style = draw.pick(VALUE_STYLES);
  const shorts = draw.chance(12);
  const blanks = draw.chance(20);
  return Array.from({ length: rows }, () => {
    if (blanks && draw.chance(30)) return draw.pick<Cell>([null, "", 0]);
    const value = drawValue(draw, style);
    return shorts && draw.chance(30) ? -value / 4 : value;
  });
}

const SCALES = ["1", "0.01", "7.77", "1000.1", "0.0003", "123456.789", "3e9"];

/** value × scale of whole numbers and short decimals, as a cell would hold it. */
function scaled(whole: number, scale: string): number {
  const [digits = "", fraction = ""] = scale.replace("e9", "000000000").split(".");
  const product = BigInt(whole) * BigInt(digits + fraction);
  return Number(`${product}e-${fraction.length}`);
}

/**
 * A book whose rows lie exactly on the edges of their bands, or a fifteenth digit beside them:
 * targets and tolerances are whole parts of ten thousand, and so are the weights.
 */
function drawEdgeBook(draw: Draw, rows: number): BookCells {
  const targets = parts(draw, rows, 10_000, 2);
  const weights = [...targets];
  const tolerances = targets.map(() => 0);
  for (let row = 0; row + 1 < rows; row += 2) {
    const room = Math.min(targets[row] ?? 0, targets[row + 1] ?? 0);
    const shift = draw.whole(0, room) * draw.pick([1, -1]);
    weights[row] = (weights[row] ?? 0) + shift;
    weights[row + 1] = (weights[row + 1] ?? 0) - shift;
    tolerances[row] = tolerances[row + 1] = Math.abs(shift);
  }
  const scale = draw.pick(SCALES);
  const nudged = draw.chance(40) ? draw.whole(0, rows - 1) : -1;
  const values = weights.map((weight, row) => {
    const value = scaled(weight, scale);
    return row === nudged ? value * (1 + draw.pick([1, -1, 20, -20, 2e4]) * 1e-15) : value;
  });
  const inPercent = draw.chance(50);
  return {
    values,
    targets: targets.map((target) => decimal(target, inPercent ? -2 : -4)),
    bands: tolerances.map((tolerance) => {
      const fraction = decimal(tolerance, -4);
      if (fraction >= 1 || draw.chance(5)) return ["none"];
      return [draw.chance(30) ? `${decimal(tolerance, -2)}%` : fraction];
    }),
  };
}

/** A book of any kind, all cells readable. */
export function drawBook(draw: Draw): BookCells {
  const rows = draw.whole(1, draw.pick([3, 4, 8, 12]));
  if (rows > 1 && draw.chance(40)) return drawEdgeBook(draw, rows);
  const targets: Cell[] = drawTargets(draw, rows);
  const values = drawValues(draw, rows);
  if (draw.chance(12)) {
    targets.push(null);
    values.push(drawValue(draw, "cents"));
  }
  return { values, targets, bands: drawBands(draw, targets.length) };
}
