import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/build-add-in.ts", "test/e2e/programs.ts"],
    reporters: ["default", "./test/totals-reporter.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Half of the time goes to browsers, beside which a core would idle.
    maxWorkers: "100%",
    // Browsers on a shared machine miss a key now and then. The last lines name every test that needed a second try.
    retry: process.env["CI"] ? 1 : 0,
  },
});
