import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/build-add-in.ts", "test/e2e/programs.ts"],
    reporters: ["default", "./test/totals-reporter.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
