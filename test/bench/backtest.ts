import { withBundle } from "./bundle";

/* Part of `npm run bench`: COMPARE_RULES against a bare loop, bundled as it ships. */
await withBundle("backtest-race.ts", async (run) => {
  console.log((await run()).trimEnd());
});
