import { Exact } from "../numbers/exact";
import { remembered } from "./remembered";
import { classKey } from "./tree";

/** A class that a holding lies in with a share of it, a fraction; those of a holding add up to 1. */
export interface Exposure {
  readonly path: string;
  readonly share: Exact;
}

/** A share stands before its class or after it: "60% Equity", "Equity 60%". */
const SHARE_FIRST = /^(\d+(?:\.\d+)?)\s*%\s*(?:of\s+)?(\S.*)$/;
const SHARE_LAST = /^(.*\S)\s*[:=]?\s+(\d+(?:\.\d+)?)\s*%$/;

const ALL = new Exact(1);

/** Whether a class is split over several: it says percents. */
export function isSplitClass(cell: string): boolean {
  return /\d\s*%/.test(cell);
}

/**
 * The classes of a holding: one, or those that it is split over, "Equity 60%, Debt 40%". Between them stands a comma,
 * a semicolon or a plus; a class that is named twice counts once, with both its shares.
 *
 * @returns null where a part can't be read, or the shares don't add up to 100 %
 */
export function exposuresOf(cell: string): readonly Exposure[] | null {
  if (!isSplitClass(cell)) return [{ path: cell, share: ALL }];
  const parts = cell
    .replace(/(\d),(\d+\s*%)/g, "$1.$2")
    .split(/[,;+]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const byClass = new Map<string, Exposure>();
  for (const part of parts) {
    const exposure = exposureIn(part);
    if (exposure === null) return null;
    const key = classKey(exposure.path);
    const known = byClass.get(key);
    const share = known ? known.share.plus(exposure.share) : exposure.share;
    byClass.set(key, { path: known?.path ?? exposure.path, share });
  }
  const exposures = [...byClass.values()];
  return exposures.reduce((sum, { share }) => sum.plus(share), new Exact(0)).eq(1)
    ? exposures
    : null;
}

function exposureIn(part: string): Exposure | null {
  const [, firstShare, afterIt] = SHARE_FIRST.exec(part) ?? [];
  const [, beforeIt, lastShare] = SHARE_LAST.exec(part) ?? [];
  const [path, share] = firstShare === undefined ? [beforeIt, lastShare] : [afterIt, firstShare];
  if (path === undefined || share === undefined || classKey(path) === "") return null;
  return { path: path.trim(), share: new Exact(share).div(100) };
}

/** The part of a row that lies in one class: all of it, unless the row is split. */
export interface Slice extends Exposure {
  readonly row: number;
}

/** What rows are made of, by their classes; a class that can't be read counts as one of that name. */
export function slicesOf(classes: readonly string[]): Slice[] {
  const exposuresIn = remembered(
    (cell: string) => exposuresOf(cell) ?? [{ path: cell, share: ALL }],
  );
  const slices: Slice[] = [];
  for (const [row, cell] of classes.entries()) {
    for (const { path, share } of exposuresIn(cell)) slices.push({ path, share, row });
  }
  return slices;
}
