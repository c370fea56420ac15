import { bandEdges } from "../engine/triggers/band-edges";
import type { Argument, Cell } from "../input/cells";
import { bandsOf } from "../input/bands-argument";
import { numbersOf, targetCheck } from "../input/columns";
import { Problems } from "../input/problems";
import { tableOf } from "../input/table";
import { type Answer, answerRows } from "./output/answer";

/** BANDS: the lower and upper edge of each row's band. */
export function answerBands(targets: Argument, bands: Argument): Answer {
  const table = tableOf([
    { field: "targets", argument: targets },
    { field: "bands", argument: bands, mayBeDouble: true },
  ]);
  const ofTargets = new Problems();
  const given = numbersOf(table, "targets", ofTargets, targetCheck);
  const all = ofTargets.copy();
  const read = bandsOf(table, all);
  return answerRows(table, all, ofTargets.any, ["Lower", "Upper"], () => {
    const edges = bandEdges(given, read);
    return (row) => [shown(edges.lower[row]), shown(edges.upper[row])];
  });
}

/** A figure of a row, or a blank where it has none. */
export function shown(figure: number | undefined): Cell {
  return figure === undefined || Number.isNaN(figure) ? "" : figure;
}
