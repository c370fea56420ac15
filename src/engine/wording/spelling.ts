/** One spelling for what people type: case, spaces of any width, minus signs, ±, decimal commas. */
export function plainSpelling(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\u00a0\u2007\u2009\u202f\s]+/g, " ")
    .replace(/[\u2212\u2013\u2014]/g, "-")
    .replace(/±|\+ ?\/ ?-/g, "+-")
    .replace(/(\d),(\d)/g, "$1.$2")
    .replace(/\+- /g, "+-")
    .trim();
}
