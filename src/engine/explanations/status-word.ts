/** The word for a status: "OK", "Above" or "Below". */
export function statusWord(status: number): "OK" | "Above" | "Below" {
  if (status === 0) return "OK";
  return status > 0 ? "Above" : "Below";
}
