import { classKey } from "../../engine/portfolio/tree";
import type { Holdings } from "../holdings/holdings";
import type { Corrections } from "../mapping";
import type { SavedModels } from "../models/saved-models";
import type { SavedPolicy } from "../policy/saved-policy";
import { lineKey, type SavedTargets, type TargetLine } from "../targets/saved-targets";

/** Holdings and the targets that the workbook keeps for them. */
export interface Portfolio {
  readonly holdings: Holdings;
  readonly corrections: Corrections;
  /** Null before anything was saved. */
  readonly saved: SavedTargets | null;
  /** The options of the plan; null where the workbook keeps none. */
  readonly policy: SavedPolicy | null;
  /** Model portfolios; null where the workbook keeps none. */
  readonly models: SavedModels | null;
}

/** One name of a portfolio, what is held of it and what is wanted; or what is said of a class itself. */
export interface PortfolioLine extends TargetLine {
  /** Money; 0 for a class, and for a name that has a target and isn't held. */
  readonly value: number;
  /** Whether the holdings' own class, target or band says otherwise than the saved one. */
  readonly differs: boolean;
}

/** What the holdings themselves say of a name or a class. */
interface OwnLine extends Omit<TargetLine, "band"> {
  readonly value: number;
  readonly band: string | null;
}

/**
 * All names that are held or have a saved target, and what is said of classes. What is saved is in force; where
 * nothing is, what the holdings themselves say.
 */
export function linesOf({ holdings, saved }: Portfolio): PortfolioLine[] {
  const savedByKey = new Map(saved?.lines.map((line) => [lineKey(line), line]));
  const own: OwnLine[] = [
    ...holdings.positions,
    ...holdings.classes.map((each) => ({ ...each, name: "", value: 0 })),
  ];
  const keys = new Set(own.map(lineKey));
  const wanted = (saved?.lines ?? []).filter((line) => !keys.has(lineKey(line)));
  return [
    ...own.map((line) => lineInForce(line, savedByKey.get(lineKey(line)))),
    ...wanted.map((line) => ({ ...line, value: 0, differs: false })),
  ];
}

function lineInForce(own: OwnLine, kept: TargetLine | undefined): PortfolioLine {
  const { path, name, value, target, band } = own;
  if (!kept) return { path, name, value, target, band: band ?? "", differs: false };
  const isMoved = path !== "" && kept.path !== "" && classKey(path) !== classKey(kept.path);
  const isOther =
    (target !== null && target !== (kept.target ?? 0)) || (band !== null && band !== kept.band);
  return {
    ...kept,
    name,
    path: kept.path === "" ? path : kept.path,
    value,
    differs: isMoved || isOther,
  };
}
