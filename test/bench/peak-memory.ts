import { doubles } from "../../src/engine/numbers/doubles/doubles";
import { plan } from "../../src/engine/plan";
import { DEFAULT_TRADE_POLICY } from "../../src/engine/trades/trade-policy";
import { marketRequest } from "./engine-books";
import { report } from "./measured";

/*
 * The memory that lives while a book of 100,000 rows is planned, beyond its cells, with a deposit, costs and bands to whose
 * edges it trades: collected and counted after every operation on columns. Needs `--expose-gc`.
 */

const ROWS = 100_000;

const policy = { ...DEFAULT_TRADE_POLICY, to: 1, buyCostRate: 0.001, sellCostRate: 0.001 };
const request = { ...marketRequest(ROWS, 1_000_000), policy };
plan(request);
const before = liveBytes();
let peak = 0;
for (const [name, operation] of Object.entries(doubles) as [keyof typeof doubles, Operation][]) {
  Object.assign(doubles, { [name]: counted(operation) });
}
const planned = plan(request);
report({
  what: "plan: live memory at its peak, 100,000 rows",
  figure: (peak - before) / ROWS,
  unit: " bytes a row",
  asked: { most: 500 },
});
report({
  what: "plan: memory that the finished plan holds, 100,000 rows",
  figure: (liveBytes() - before) / planned.trades.length,
  unit: " bytes a row",
  asked: null,
});

type Operation = (...args: readonly unknown[]) => unknown;

/** An operation after which the memory is looked at. */
function counted(operation: Operation): Operation {
  return (...args) => {
    const result = operation(...args);
    peak = Math.max(peak, liveBytes());
    return result;
  };
}

function liveBytes(): number {
  // The second waits until the buffers that the first found dead are given back.
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
