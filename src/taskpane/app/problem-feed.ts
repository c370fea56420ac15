/** Takes problems from outside the pane and hands them to it, also those from before it was drawn. */
export class ProblemFeed {
  private waiting: string[] = [];
  private listener: ((problem: string) => void) | null = null;

  /** Hands a problem to the pane. */
  show(problem: string): void {
    if (this.listener) this.listener(problem);
    else this.waiting.push(problem);
  }

  /** Hears of problems until the function that it gives is called. */
  listen(listener: (problem: string) => void): () => void {
    this.listener = listener;
    const waiting = this.waiting;
    this.waiting = [];
    waiting.forEach(listener);
    return () => {
      this.listener = null;
    };
  }
}
