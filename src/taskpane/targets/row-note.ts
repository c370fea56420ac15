import { isSplitClass } from "../../engine/portfolio/exposures";
import { percentText } from "../../engine/triggers/band-entry";
import type { OutlineRow } from "./outline";
import { totalInWords } from "./total-words";

/** What is said below a row. */
export interface RowNote {
  readonly text: string;
  readonly isProblem: boolean;
}

/**
 * What is wrong with a row's entries or with what is in its class; else how what was typed is read, how far the row has
 * drifted in the portfolio and in its class, and the room to its edge. Null for nothing.
 */
export function noteOf(row: OutlineRow): RowNote | null {
  const { target, band, total } = row;
  const problems = [target.problem, band.problem].filter((problem) => problem !== null);
  if (total && !total.missing.isZero()) {
    problems.push(`What is in it adds up to ${totalInWords(total).text}.`);
  }
  if (problems.length > 0) return { text: problems.join(" "), isProblem: true };
  const split = isSplitClass(row.path) ? `Split: ${row.path}` : "";
  const { drifted, driftedWithin, edges } = row.figures();
  const unheld = total?.isUnheld ? "Nothing is held of it: its money stays in cash" : "";
  const share = shareInWords(row);
  const words = [readInWords(row, edges), share, split, unheld, drifted, driftedWithin];
  const text = words.filter((word) => word !== "").join(" · ");
  return text === "" ? null : { text, isProblem: false };
}

/** What a target that is a share of its class comes to; the field may be too narrow for all of it. */
function shareInWords({ target: { share, isEdited, reading } }: OutlineRow): string {
  return share === null || isEdited ? "" : `${percentText(share)} of class is ${reading}`;
}

function readInWords({ target, band }: OutlineRow, edges: string): string {
  if (!target.isEdited && !band.isEdited) return "";
  const read = [
    ...(target.isEdited ? [`target ${target.reading}`] : []),
    ...(band.isEdited ? [`band ${band.reading}`] : []),
  ].join(", ");
  return `Read as ${read}${edges === "" ? "" : `: ${edges}`}`;
}
