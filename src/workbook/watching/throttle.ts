/** What became of a run: it did its work, or has to be tried again after the next rest. */
export type RunResult = "done" | "again";

/**
 * Runs something at once when it is asked for, then rests; what is asked for meanwhile is run once, after the rest.
 * So the first of many changes shows without delay, the last one always shows, and no two runs overlap.
 */
export class Throttle {
  private isResting = false;
  private isAsked = false;
  private isOver = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** @param rest milliseconds between the end of a run and the next */
  constructor(
    private readonly run: () => Promise<RunResult>,
    private readonly rest: number,
  ) {}

  /** Asks for a run. */
  ask(): void {
    this.isAsked = true;
    if (!this.isResting && !this.isOver) void this.start();
  }

  /** Starts no run any more. */
  end(): void {
    this.isOver = true;
    clearTimeout(this.timer);
  }

  private async start(): Promise<void> {
    this.isResting = true;
    this.isAsked = false;
    try {
      if ((await this.run()) === "again") this.isAsked = true;
    } finally {
      if (!this.isOver) this.timer = setTimeout(() => this.wake(), this.rest);
    }
  }

  private wake(): void {
    this.isResting = false;
    if (this.isAsked) void this.start();
  }
}
