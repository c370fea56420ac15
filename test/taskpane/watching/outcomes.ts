import type { ReviewOutcome } from "../../../src/taskpane/watching/review-outcome";

/** The outcome of a review in which these names fire. */
export function outcome(...fired: string[]): ReviewOutcome {
  return {
    value: 100,
    drift: 0.09,
    decision: fired.length > 0 ? "Act" : "Hold",
    why: `${fired.length} bands fire.`,
    fired: new Map(fired.map((name) => [name, "69.0 % is above 55.0–65.0 %"])),
  };
}
