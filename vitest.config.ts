import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: "test/build-add-in.ts",
    reporters: ["default", "./test/totals-reporter.ts"],
    testTimeout: 30_000,
  },
});
