/** The day of a time here, as ISO 8601 writes it: "2026-11-25". */
export function dayHere(time: Date): string {
  const parts = [time.getFullYear(), time.getMonth() + 1, time.getDate()];
  return parts.map((part) => String(part).padStart(2, "0")).join("-");
}
