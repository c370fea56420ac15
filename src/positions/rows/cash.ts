const CASH =
  /\bmoney market\b|^cash\b|^uninvested cash|\bsettlement fund\b|\bcash sweep\b|\bbank deposit\b|geldmarkt|tagesgeld|verrechnungskonto|guthaben/i;

/** Whether a name is one of money market funds and cash. */
export function isCashName(name: string): boolean {
  return CASH.test(name);
}
