import type { Model, ModelClass } from "../../../workbook/models/model";

const BAND = "5% or 25% rel";

/** The models that are there before a workbook has its own. Their numbers are common examples, and no advice. */
export const READY_MODELS: readonly Model[] = [
  {
    name: "60/40",
    classes: [of("Equity", 0.6), of("Bonds", 0.4)],
  },
  {
    name: "Three funds",
    classes: [
      of("Equity", 0.6),
      of("Equity > Domestic", 0.42),
      of("Equity > International", 0.18),
      of("Bonds", 0.4),
    ],
  },
  {
    name: "Multi-asset",
    classes: [
      of("Equity", 0.45),
      of("Equity > Domestic", 0.25),
      of("Equity > International", 0.2),
      of("Bonds", 0.3),
      of("Real estate", 0.1),
      of("Commodities", 0.05),
      of("Alternatives", 0.1),
    ],
  },
];

/** What an age is taken from to give the percents of equity. */
const AGE_RULE = 110;
const OLDEST = 120;

/**
 * The age rule: 110 less the age in percent of equity, between 0 and 100 %, the rest in bonds.
 *
 * @returns null for what is no age in whole years
 */
export function ageModel(age: string): Model | null {
  if (!/^\d{1,3}$/.test(age.trim()) || Number(age) > OLDEST) return null;
  const percents = Math.max(0, Math.min(100, AGE_RULE - Number(age)));
  return {
    name: `Age rule at ${Number(age)}`,
    classes: [of("Equity", percents / 100), of("Bonds", (100 - percents) / 100)],
  };
}

function of(path: string, target: number): ModelClass {
  return { path, target, band: BAND };
}
