import { withBundle } from "./bundle";

/* Part of `npm run bench`: COMPARE_RULES against a bare loop, and the bootstrap with one worker and two, bundled as it ships. */
await withBundle("backtest-race.ts", async (run) => {
  console.log((await run()).trimEnd());
});

await withBundle("bootstrap-race.ts", async (run) => {
  const { one, two } = JSON.parse(await run()) as { readonly one: number; readonly two: number };
  const [few, many] = [Number(await run("1000")), Number(await run("10000"))];
  console.log("\nbootstrap of 10,000 paths × 600 months × 2 assets × 5 rules");
  console.log(
    `one worker ${one.toFixed(2)} s, two ${two.toFixed(2)} s: ${(one / two).toFixed(2)} times faster (1.5 asked)`,
  );
  console.log(
    `most memory with 1,000 paths ${few.toFixed(0)} MB, with 10,000 ${many.toFixed(0)} MB`,
  );
});
