import type { Arithmetic } from "../numbers/arithmetic";
import { doubles } from "../numbers/doubles/doubles";
import { targetsOf } from "../portfolio/book";
import type { Band } from "./band";
import { type Edges, edgesOf } from "./edges";

/** The edges of each row's band. */
export interface BandEdges {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

/**
 * The lower and upper edge of each row's band, fractions; NaN where the row has none. Needs no values.
 *
 * @throws InputError if the targets don't add up
 */
export function bandEdges(targets: Float64Array, bands: readonly Band[]): BandEdges {
  const wanted = targetsOf(doubles, targets);
  return edgesAsFractions(doubles, edgesOf(doubles, wanted, bands), wanted.targetTotal);
}

function edgesAsFractions<Column>(
  arithmetic: Arithmetic<Column>,
  edges: Edges<Column>,
  targetTotal: Column,
): BandEdges {
  const { quotients } = arithmetic;
  const step = edges.none.length === 1 ? 0 : 1;
  const shown = (column: Column): Float64Array => {
    const fractions = quotients(column, targetTotal);
    for (let row = 0; row < fractions.length; row++) {
      if (edges.none[row * step]) fractions[row] = NaN;
    }
    return fractions;
  };
  return { lower: shown(edges.lower), upper: shown(edges.upper) };
}
