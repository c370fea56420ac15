import { describe, expect, it } from "vitest";
import type { CellMatrix, CellValue } from "../../src/workbench/cells";
import {
  atCellDigits,
  column,
  notAvailable,
  options,
  P2,
  P2_TARGETS,
  row,
  useKeel,
  valueError,
} from "./keel";

const keel = useKeel();
const DETAIL = options({ show: "detail" });
const SUMMARY = options({ show: "summary" });

function statuses(
  values: CellMatrix,
  targets: CellMatrix,
  bands: CellValue | CellMatrix,
): Promise<CellValue[]> {
  return keel().list("TRIGGER_STATUS", values, targets, bands);
}

/** The detail with its numbers at the digits that a cell has. */
async function detail(
  values: CellMatrix,
  targets: CellMatrix,
  bands: CellValue | CellMatrix,
): Promise<CellValue[][]> {
  const answer = (await keel().call(
    "TRIGGER_STATUS",
    values,
    targets,
    bands,
    DETAIL,
  )) as CellMatrix;
  return answer.map((cells) =>
    cells.map((cell) => (typeof cell === "number" ? atCellDigits(cell) : cell)),
  );
}

describe("TRIGGER_STATUS", () => {
  it.each<[CellValue, CellValue[]]>([
    [0.05, ["OK", "OK", "OK", "Below"]],
    ["20% rel", ["OK", "Above", "Above", "Below"]],
    ["25% rel", ["OK", "OK", "Above", "OK"]],
    ["5/25", ["OK", "OK", "Above", "Below"]],
    ["5/25 wider", ["OK", "OK", "OK", "OK"]],
    ["+7%/-3%", ["OK", "OK", "OK", "Below"]],
    ["none", ["OK", "OK", "OK", "OK"]],
    ["30%..40%", ["OK", "Below", "Below", "OK"]],
  ])("judges P2 by %s", async (band, expected) => {
    expect(await statuses(P2, P2_TARGETS, band)).toEqual(expected);
  });

  it.each(["5%", "+7%/-3%"])("sees P2's equity class beyond %s", async (band) => {
    expect(await statuses(column(69000, 31000), column(60, 40), band)).toEqual(["Above", "Below"]);
  });

  it("holds on the edge: 65/35 against 60 % ± 5 pp", async () => {
    expect(await statuses(column(65, 35), column(0.6, 0.4), 0.05)).toEqual(["OK", "OK"]);
    expect(await statuses(column(55, 45), column(0.6, 0.4), 0.05)).toEqual(["OK", "OK"]);
  });

  it("fires one unit of the 15th digit beyond the edge", async () => {
    const values = column(650000000000.001, 349999999999.999);
    expect(await statuses(values, column(0.6, 0.4), 0.05)).toEqual(["Above", "Below"]);
  });

  it("reads numbers as the cells show them: 3 × 1.3 is 3.9", async () => {
    const values = column(3 * 1.3, 6.1);
    expect(await statuses(values, column(0.39, 0.61), 0)).toEqual(["OK", "OK"]);
  });

  it.each([
    [0.25, "OK"],
    [0.24, "Below"],
    [0.75, "OK"],
    [0.76, "Above"],
  ])("is strict as bt is: %f of a target of 0.5 ± 50 % is %s", async (weight, expected) => {
    const values = column(weight, Number((1 - weight).toFixed(2)));
    expect((await statuses(values, column(0.5, 0.5), "50% rel"))[0]).toBe(expected);
  });

  it("holds +7/−3 for both rows between 57 and 63 % of the first", async () => {
    const corridor = async (equity: number): Promise<CellValue[]> =>
      statuses(column(equity, 100 - equity), column(60, 40), "7% above, 3% below");
    expect(await corridor(57)).toEqual(["OK", "OK"]);
    expect(await corridor(63)).toEqual(["OK", "OK"]);
    expect(await corridor(63.1)).toEqual(["OK", "Below"]);
    expect(await corridor(56.9)).toEqual(["Below", "OK"]);
  });

  it("fires on any drift where the band is blank or 0, and says so", async () => {
    const [equity] = await detail(column(61, 39), column(60, 40), column(null, null));
    expect(equity?.slice(0, 7)).toEqual(["Above", 0.61, 0.6, 0.01, 0.6, 0.6, -0.01]);
    expect(equity?.[8]).toBe("61.0 % is above its target 60.0 %, and its band has no width");
  });

  it("calls whatever is held without a target above its relative band", async () => {
    expect(await statuses(column(99, 1), column(1, 0), "20% rel")).toEqual(["OK", "Above"]);
  });

  it("shows weight, target, drift, edges, room, decision and reason in detail", async () => {
    expect(await detail(P2, P2_TARGETS, "5/25")).toEqual([
      ["OK", 0.36, 0.35, 0.01, 0.3, 0.4, 0.04, "Act", expect.stringContaining("36.0 % is inside")],
      ["OK", 0.21, 0.17, 0.04, 0.1275, 0.2125, 0.0025, "Act", expect.stringContaining("inside")],
      ["Above", 0.12, 0.08, 0.04, 0.06, 0.1, -0.02, "Act", "12.0 % is above 6.0–10.0 %"],
      ["Below", 0.31, 0.4, -0.09, 0.35, 0.45, -0.04, "Act", "31.0 % is below 35.0–45.0 %"],
    ]);
  });

  it("leaves edges and room blank where a row has no band", async () => {
    const [equity] = await detail(column(66, 34), column(60, 40), "none");
    expect(equity).toEqual([
      "OK",
      0.66,
      0.6,
      0.06,
      "",
      "",
      "",
      "Hold",
      "66.0 %: no band, so it never fires",
    ]);
  });

  it("tells a weight from an edge that it is close to", async () => {
    const [equity] = await detail(column(65.0001, 34.9999), column(60, 40), 0.05);
    expect(equity?.[8]).toBe("65.0001 % is above 55.0000–65.0000 %");
  });

  it("heads the columns of its detail", async () => {
    const [headers] = await detail(column("Value", 60, 40), column("Target", 60, 40), 0.05);
    expect(headers).toEqual([
      "Status",
      "Weight",
      "Target",
      "Drift",
      "Lower",
      "Upper",
      "Room",
      "Decision",
      "Reason",
    ]);
  });

  it("turns its detail with a row of values", async () => {
    const answer = await detail(row(66, 34), row(60, 40), 0.05);
    expect(answer).toHaveLength(9);
    expect(answer[0]).toEqual(["Above", "Below"]);
  });

  it("sums up in one cell: Act where a band fires", async () => {
    expect(await keel().one("TRIGGER_STATUS", P2, P2_TARGETS, "5/25", SUMMARY)).toBe(
      "Act: 2 bands fire, furthest in row 4 of the range, where 31.0 % is below 35.0–45.0 %. Portfolio drift 9.0 %.",
    );
  });

  it("sums up in one cell: Hold where none does", async () => {
    const [values, targets] = [column("Value", 62, 38), column("Target", 60, 40)];
    expect(await keel().one("TRIGGER_STATUS", values, targets, 0.05, SUMMARY)).toBe(
      "Hold: no band fires; the nearest edge is 3.0 pp away, in row 2 of the range. Portfolio drift 2.0 %.",
    );
    expect(await keel().one("TRIGGER_STATUS", values, targets, "none", SUMMARY)).toBe(
      "Hold: no row has a band. Portfolio drift 2.0 %.",
    );
  });

  it("goes on with the other rows where one band can't be read", async () => {
    const bands = column("Band", "5%", "five");
    const answer = await statuses(column("Value", 66, 34), column("Target", 60, 40), bands);
    expect(answer).toEqual([
      "Status",
      "Above",
      valueError('Row 3: "five" is no band. Write 5%, 20% rel, 5% or 25% rel, 55%..65% or none.'),
    ]);
  });

  it("can't decide for the portfolio where one band can't be read", async () => {
    const bands = column("5%", "five");
    const answer = await detail(column(66, 34), column(60, 40), bands);
    expect(answer[0]?.every((cell) => (cell as { error: string }).error === "#N/A")).toBe(true);
    expect(
      await keel().one("TRIGGER_STATUS", column(66, 34), column(60, 40), bands, SUMMARY),
    ).toEqual(notAvailable("Row 2's band is missing."));
  });

  it("shows #N/A in every row but the bad one where a value is missing", async () => {
    expect(await statuses(column(66, "x", 34), column(60, 0, 40), 0.05)).toEqual([
      notAvailable("Row 2's value is missing."),
      valueError('Row 2: the value "x" is text. Give a number.'),
      notAvailable("Row 2's value is missing."),
    ]);
  });

  it("refuses an unknown option and names the nearest", async () => {
    const call = (given: Record<string, CellValue>): Promise<CellValue | CellMatrix> =>
      keel().call("TRIGGER_STATUS", P2, P2_TARGETS, 0.05, options(given));
    expect(await call({ shwo: "detail" })).toEqual(
      valueError('"shwo" is no option here. Did you mean "show"?'),
    );
    expect(await call({ show: "everything" })).toEqual(
      valueError('Option "show" is "everything". Use status, detail or summary.'),
    );
  });

  it("judges ten thousand rows in one call", async () => {
    const rows = 10000;
    const values = column(...Array.from({ length: rows }, (_, at) => (at % 2 ? 99 : 101)));
    const answer = await statuses(values, column(...Array<number>(rows).fill(0.01)), "0.5% rel");
    expect(answer).toHaveLength(rows);
    expect(answer.slice(0, 2)).toEqual(["Above", "Below"]);
  });
});
