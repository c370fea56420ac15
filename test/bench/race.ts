const WARM_MILLISECONDS = 200;
const MILLISECONDS = 400;
const TURN_MILLISECONDS = 20;
const ROUNDS_LEAST = 5;

/** A piece of work whose result nobody looks at. */
export type Job = () => unknown;

/** What a race came to, in milliseconds of the processor: what else the machine does doesn't count. */
export interface Race {
  /** The time of a call, a job. */
  readonly medians: readonly number[];
  /** How many times as long one job takes as another: the median over the rounds. */
  readonly ratio: (one: number, other: number) => number;
}

/** Lets jobs take turns, so that the machine's moods fall on all alike. */
export async function race(jobs: readonly Job[]): Promise<Race> {
  for (const job of jobs) await turn(job, WARM_MILLISECONDS);
  const rounds: number[][] = [];
  const end = performance.now() + MILLISECONDS * jobs.length;
  while (rounds.length < ROUNDS_LEAST || performance.now() < end) {
    const round: number[] = [];
    for (const job of jobs) round.push(await turn(job, TURN_MILLISECONDS));
    rounds.push(round);
  }
  return {
    medians: jobs.map((_, at) => median(rounds.map((round) => round[at] ?? NaN))),
    ratio: (one, other) =>
      median(rounds.map((round) => (round[one] ?? NaN) / (round[other] ?? NaN))),
  };
}

/**
 * The time of one call among as many as fill a turn. The first doesn't count: it clears up what the job before left
 * behind.
 */
async function turn(job: Job, milliseconds: number): Promise<number> {
  await job();
  const start = processorMilliseconds();
  const end = performance.now() + milliseconds;
  let calls = 0;
  do {
    for (const batchEnd = 2 * calls + 1; calls < batchEnd; calls++) {
      const result = job();
      if (result instanceof Promise) await result;
    }
  } while (performance.now() < end);
  return (processorMilliseconds() - start) / calls;
}

function processorMilliseconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The middle of a sample, or what lies halfway between its two. */
export function median(sample: readonly number[]): number {
  const sorted = [...sample].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}
