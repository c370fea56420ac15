import { list } from "../../../engine/wording/format";

/** What a formula would be written from. */
interface Standing {
  /** What the pane plans otherwise than the workbook's own cells say. */
  readonly differences: readonly string[];
  readonly hasTypedTargets: boolean;
  readonly hasTypedOptions: boolean;
  readonly hasFixedTrades: boolean;
}

/** Why KEEL.PLAN in a cell would give other trades than the pane shows; null where it gives the same. */
export function formulaObstacle(standing: Standing): string | null {
  const { differences, hasTypedTargets, hasTypedOptions, hasFixedTrades } = standing;
  if (hasTypedTargets) return "Save the targets first: a formula reads what is saved.";
  if (hasTypedOptions) return "Save the options first: a formula reads what is saved.";
  if (hasFixedTrades) return "Release the trades that are set by hand: a formula knows none.";
  if (differences.length === 0) return null;
  return `A formula reads the workbook's own cells, which differ by ${list(differences)}.`;
}
