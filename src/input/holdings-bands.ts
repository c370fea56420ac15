import { holdingsError } from "../engine/errors/holdings-error";
import { inputError } from "../engine/errors/input-error";
import { type Band, NO_TOLERANCE } from "../engine/triggers/band";
import { percent } from "../engine/wording/format";
import { bandsOf } from "./bands-argument";
import { numbersOf } from "./columns";
import type { HoldingsCells } from "./holdings-cells";
import { errorCellOf, type Problems } from "./problems";

/**
 * The band of each row: from its column, or from the edges in the columns Lower and Upper; null without any of them.
 */
export function holdingsBands(cells: HoldingsCells, problems: Problems): readonly Band[] | null {
  if (cells.has("Band")) return bandsOf(cells, problems);
  if (!cells.has("Lower") && !cells.has("Upper")) return null;
  const lower = edgesIn(cells, "Lower", 0, problems);
  const upper = edgesIn(cells, "Upper", 1, problems);
  return Array.from(lower, (edge, row) => {
    const band = bandBetween(edge, upper[row] as number, cells.rowNumber(row));
    if ("kind" in band) return band;
    problems.add(row, "band", errorCellOf(band));
    return NO_TOLERANCE;
  });
}

/** @param otherwise the edge of every row where the table has but the other column */
function edgesIn(
  cells: HoldingsCells,
  field: "Lower" | "Upper",
  otherwise: number,
  problems: Problems,
): Float64Array {
  if (!cells.has(field)) return new Float64Array(cells.rows).fill(otherwise);
  return numbersOf(cells, field.toLowerCase(), problems);
}

/** A row without edges has no tolerance, as one with a blank band. */
function bandBetween(lower: number, upper: number, row: number): Band | Error {
  if (lower === 0 && upper === 0) return NO_TOLERANCE;
  if (lower >= 0 && lower <= upper && upper <= 1) return { kind: "edges", lower, upper };
  const arePercents = upper > 1 && upper <= 100 && lower >= 0 && lower <= upper;
  if (arePercents) return holdingsError("edgesInPercents", { row, lower, upper });
  return inputError("bandEdges", { row, text: `${percent(lower)}..${percent(upper)}` });
}
