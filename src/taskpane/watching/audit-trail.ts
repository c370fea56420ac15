import type { ReviewOutcome } from "./review-outcome";

/** How long a change that shows after a row was written may come from that row itself, milliseconds. */
const ECHO = 2000;
/** How often in a row such a change is recorded all the same: a person's edits look like echoes, too. */
const MOST_ECHOES = 4;

/** Writes a row of the history where the decision isn't that of its last row; whether the history is right now. */
export type RecordChange = (outcome: ReviewOutcome) => Promise<boolean>;

/**
 * Records each change of the decision. A row that is written makes Excel calculate, and volatile formulas may then
 * decide otherwise. Such an echo is recorded when it has faded, but only a few in a row until the workbook changes by
 * itself again, or the history would write itself for ever.
 */
export class AuditTrail {
  private recorded: ReviewOutcome["decision"] | null = null;
  private latest: ReviewOutcome | null = null;
  private isResting = false;
  private isOver = false;
  private echoes = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly record: RecordChange) {}

  /** Takes a look at the workbook into account. */
  see(outcome: ReviewOutcome): void {
    this.latest = outcome;
    if (this.isResting || this.isOver) return;
    this.echoes = 0;
    void this.recordLatest();
  }

  /** Records nothing any more. */
  end(): void {
    this.isOver = true;
    clearTimeout(this.timer);
  }

  private async recordLatest(): Promise<void> {
    const { latest } = this;
    if (latest === null || latest.decision === this.recorded) return;
    this.isResting = true;
    if (await this.record(latest)) this.recorded = latest.decision;
    if (!this.isOver) this.timer = setTimeout(() => this.wake(), ECHO);
  }

  private wake(): void {
    this.isResting = false;
    if (this.echoes === MOST_ECHOES) return;
    this.echoes++;
    void this.recordLatest();
  }
}
