/** What a review found, as one row of the history keeps it. */
export interface AuditEntry {
  readonly time: Date;
  /** Money. */
  readonly value: number;
  /** The portfolio drift, a fraction. */
  readonly drift: number;
  readonly decision: "Act" | "Wait" | "Hold";
  /** Why, in a sentence. */
  readonly why: string;
  /** Who recorded it. */
  readonly by: string;
}

const MILLISECONDS_A_DAY = 86_400_000;
const DAYS_BEFORE_1970 = 25_569;

/** A time as Excel counts days, by the clock of the person's own place, to the second. */
function serialOf(time: Date): number {
  const local = time.getTime() - time.getTimezoneOffset() * 60_000;
  const seconds = Math.floor(local / 1000);
  return Number(((seconds * 1000) / MILLISECONDS_A_DAY + DAYS_BEFORE_1970).toFixed(8));
}

/** A row's contents in the order of the table's columns. */
export function contentsOf({
  time,
  value,
  drift,
  decision,
  why,
  by,
}: AuditEntry): (string | number)[] {
  return [serialOf(time), value, drift, decision, why, by];
}
