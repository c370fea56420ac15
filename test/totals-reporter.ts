import type { Reporter, TestModule, TestRunEndReason } from "vitest/node";

/**
 * Ends the run with the line `N passed, N failed`.
 * What kept tests from running at all counts as failed; what was skipped, or passed only when it was tried again, is
 * named above the line.
 */
export default class TotalsReporter implements Reporter {
  onTestRunEnd(
    modules: readonly TestModule[],
    unhandledErrors: readonly unknown[],
    reason: TestRunEndReason,
  ): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const skipped = tests.filter((test) => test.result().state === "skipped");
    for (const test of skipped) {
      console.log(`skipped: ${test.fullName}`);
    }
    for (const test of tests) {
      if (test.diagnostic()?.flaky) console.log(`passed at the second try: ${test.fullName}`);
    }
    const passed = tests.filter((test) => test.result().state === "passed").length;
    const broken = modules.reduce((sum, module) => sum + module.errors().length, 0);
    const failed = tests.length - passed - skipped.length + broken + unhandledErrors.length;
    const nothingRan = reason !== "passed" || tests.length === 0;
    console.log(`${passed} passed, ${nothingRan ? Math.max(1, failed) : failed} failed`);
  }
}
