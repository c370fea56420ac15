import { describe, expect, it } from "vitest";
import { column, P2, P2_TARGETS, useKeel, valueError } from "../keel";
import { argumentsOf, detail, sum, trades } from "./trades";

const keel = useKeel();
const SIXTY_FORTY = column(60, 40);

describe("REBALANCE_TRADES with cash", () => {
  it("brings the book to target over the new total", async () => {
    const found = await trades(keel(), { values: P2, targets: P2_TARGETS, cash: 5000 });
    expect(found).toEqual([750, -3150, -3600, 11000]);
    expect(sum(found)).toBe(5000);
  });

  it("places cash although no band fires", async () => {
    const call = { values: column(62, 38), targets: SIXTY_FORTY, bands: 0.05, cash: 10 };
    expect(await trades(keel(), call)).toEqual([4, 6]);
  });

  it("raises cash although no band fires", async () => {
    const call = { values: column(62, 38), targets: SIXTY_FORTY, bands: 0.05, cash: -10 };
    expect(await trades(keel(), call)).toEqual([-8, -2]);
  });

  it("judges the bands after the cash: enough of it spares the trades", async () => {
    const call = { values: column(66, 34), targets: SIXTY_FORTY, bands: 0.05 };
    expect(await trades(keel(), { ...call, cash: 5 })).toEqual([0, 5]);
    expect(await trades(keel(), { ...call, cash: 1 })).toEqual([-5.4, 6.4]);
  });

  it("goes to the destination from the book after the cash", async () => {
    // 66/35 of 101: debt's lower edge is 35.35, equity's upper one 65.65.
    const call = { values: column(66, 34), targets: SIXTY_FORTY, bands: 0.05, cash: 1 };
    expect(await trades(keel(), { ...call, options: { to: "edge" } })).toEqual([-0.35, 1.35]);
  });

  it("stops after the cash where it is told so", async () => {
    const call = { values: P2, targets: P2_TARGETS, cash: 5000, options: { use: "cash only" } };
    expect(await trades(keel(), call)).toEqual([0, 0, 0, 5000]);
    expect(await trades(keel(), { ...call, bands: 0.01 })).toEqual([0, 0, 0, 5000]);
  });

  it("trades nothing with cash only and no cash", async () => {
    const call = { values: P2, targets: P2_TARGETS, options: { use: "cash only" } };
    expect(await trades(keel(), call)).toEqual([0, 0, 0, 0]);
  });

  it("places by shortfall where it is told so", async () => {
    const options = { use: "cash only", "cash rule": "shortfall" };
    const call = { values: P2, targets: P2_TARGETS, cash: 15000, options };
    expect(await trades(keel(), call)).toEqual([3311.69, 0, 0, 11688.31]);
  });

  it("keeps the cash it is told to keep out of the book", async () => {
    const call = { values: P2, targets: P2_TARGETS, options: { "keep cash": 20000 } };
    expect(await trades(keel(), call)).toEqual([-8000, -7400, -5600, 1000]);
    expect(sum(await trades(keel(), { ...call, cash: 25000 }))).toBe(5000);
  });

  it("gives weights after the trades as shares of what is invested", async () => {
    const rows = await detail(keel(), {
      values: P2,
      targets: P2_TARGETS,
      options: { "keep cash": 20000 },
    });
    expect(rows.map((cells) => cells[3])).toEqual([0.35, 0.17, 0.08, 0.4]);
  });

  it("sells everything for a withdrawal of everything, and has no weights after it", async () => {
    const rows = await detail(keel(), { values: column(60, 40), targets: SIXTY_FORTY, cash: -100 });
    expect(rows.map((cells) => cells.slice(0, 4))).toEqual([
      [-60, "", 0, ""],
      [-40, "", 0, ""],
    ]);
  });

  it("invests a deposit into an empty book by its targets", async () => {
    const call = { values: column(0, null), targets: SIXTY_FORTY, cash: 1000 };
    expect(await trades(keel(), call)).toEqual([600, 400]);
    expect(await trades(keel(), { ...call, bands: 0.05 })).toEqual([600, 400]);
  });

  it.each<[string, number, number, string]>([
    [
      "a withdrawal",
      -100.01,
      0,
      "100.01 is to be withdrawn or kept, but the holdings are worth 100.",
    ],
    ["what is kept", -90, 20, "110 is to be withdrawn or kept, but the holdings are worth 100."],
  ])("refuses %s above the total", async (_, cash, kept, message) => {
    const call = {
      values: column(60, 40),
      targets: SIXTY_FORTY,
      cash,
      options: { "keep cash": kept },
    };
    expect(await keel().call("REBALANCE_TRADES", ...argumentsOf(call))).toEqual(
      valueError(message),
    );
  });

  it.each([
    ["5000", 'Cash is "5000". Give a number.'],
    [true, 'Cash is "TRUE". Give a number.'],
    [{ error: "#N/A" } as const, "Cash is #N/A. Correct the cell it comes from."],
  ])("refuses %j as cash", async (cash, message) => {
    const call = { values: column(60, 40), targets: SIXTY_FORTY, cash };
    expect(await keel().call("REBALANCE_TRADES", ...argumentsOf(call))).toEqual(
      valueError(message),
    );
  });
});
