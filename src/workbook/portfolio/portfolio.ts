import { nameKey } from "../cells";
import type { Holdings } from "../holdings/holdings";
import type { Corrections } from "../mapping";
import type { SavedPolicy } from "../policy/saved-policy";
import type { SavedTargets } from "../targets/saved-targets";

/** Holdings and the targets that the workbook keeps for them. */
export interface Portfolio {
  readonly holdings: Holdings;
  readonly corrections: Corrections;
  /** Null before anything was saved. */
  readonly saved: SavedTargets | null;
  /** The options of the plan; null where the workbook keeps none. */
  readonly policy: SavedPolicy | null;
}

/** One name of a portfolio: what is held and what is wanted. */
export interface PortfolioLine {
  readonly name: string;
  /** Money; 0 for a name that has a target and isn't held. */
  readonly value: number;
  /** The target in force, a fraction; null where there is none. */
  readonly target: number | null;
  /** The band in force as it is written; "" where there is none. */
  readonly band: string;
  /** Whether the holdings' own target or band says otherwise than the saved one. */
  readonly differs: boolean;
}

/**
 * All names that are held or have a saved target. What is saved is in force; before anything is saved, what the
 * holdings themselves say.
 */
export function linesOf({ holdings, saved }: Portfolio): PortfolioLine[] {
  const savedByName = new Map(saved?.lines.map((line) => [nameKey(line.name), line]));
  const held = holdings.positions.map(({ name, value, target, band }): PortfolioLine => {
    const kept = savedByName.get(nameKey(name));
    if (!kept) return { name, value, target, band: band ?? "", differs: false };
    const differs =
      (target !== null && target !== (kept.target ?? 0)) || (band !== null && band !== kept.band);
    return { name, value, target: kept.target, band: kept.band, differs };
  });
  const names = new Set(holdings.positions.map(({ name }) => nameKey(name)));
  const wanted = (saved?.lines ?? []).filter(({ name }) => !names.has(nameKey(name)));
  return [
    ...held,
    ...wanted.map(({ name, target, band }) => ({ name, value: 0, target, band, differs: false })),
  ];
}
