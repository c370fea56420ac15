import { meetsRequirement, type RequirementSets } from "../richapi/requirements";
import type { Manifest } from "./manifest";

/** The requirement sets that this host claims where it is not told otherwise. */
export const DEFAULT_REQUIREMENT_SETS: RequirementSets = {
  ExcelApi: "1.15",
  CustomFunctions: "1.9",
  CustomFunctionsRuntime: "1.3",
  SharedRuntime: "1.2",
  RichApiRuntime: "1.0",
  RibbonApi: "1.2",
};

/** Throws where an add-in requires what a host does not claim: Excel would not load it either. */
export function checkRequirements(manifest: Manifest, claimed: RequirementSets): void {
  for (const { name, version } of manifest.requiredSets)
    if (!meetsRequirement(claimed, name, version))
      throw new Error(`The add-in requires ${name} ${version}, which this host does not claim.`);
}
