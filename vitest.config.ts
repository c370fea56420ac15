import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** What takes longest: the checks of the whole project, then what goes on in browsers. */
const LONGEST = ["/test/project/quality.test.ts", "/test/e2e/"];

/** Starts first what takes longest: begun last, it would keep one core busy and leave the others idle. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((one, other) => rank(one) - rank(other));
  }
}

function rank({ moduleId }: TestSpecification): number {
  const place = LONGEST.findIndex((part) => moduleId.includes(part));
  return place < 0 ? LONGEST.length : place;
}

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/build-add-in.ts", "test/e2e/programs.ts"],
    reporters: ["default", "./test/totals-reporter.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Half of the time goes to browsers, beside which a core would idle.
    maxWorkers: "100%",
    sequence: { sequencer: LongestFirst },
    // Browsers on a shared machine miss a key now and then. The last lines name every test that needed a second try.
    retry: process.env["CI"] ? 1 : 0,
  },
});
