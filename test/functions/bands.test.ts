import { describe, expect, it } from "vitest";
import type { CellMatrix, CellValue } from "../../src/workbench/cells";
import { atCellDigits, column, P2_TARGETS, row, useKeel, valueError } from "./keel";

const keel = useKeel();
const SIXTY_FORTY = column(60, 40);

/** The edges as rows of lower and upper. */
async function edges(targets: CellMatrix, bands: CellValue | CellMatrix): Promise<CellValue[][]> {
  const answer = (await keel().call("BANDS", targets, bands)) as CellMatrix;
  return answer.map((cells) =>
    cells.map((cell) => (typeof cell === "number" ? atCellDigits(cell) : cell)),
  );
}

describe("BANDS", () => {
  it.each<[CellValue, number[]]>([
    [0.05, [0.55, 0.65, 0.35, 0.45]],
    ["5%", [0.55, 0.65, 0.35, 0.45]],
    ["5 %", [0.55, 0.65, 0.35, 0.45]],
    ["±5%", [0.55, 0.65, 0.35, 0.45]],
    ["± 5 %", [0.55, 0.65, 0.35, 0.45]],
    ["+/-5%", [0.55, 0.65, 0.35, 0.45]],
    ["5 pp", [0.55, 0.65, 0.35, 0.45]],
    ["5\u00a0pp", [0.55, 0.65, 0.35, 0.45]],
    ["5\u202f%", [0.55, 0.65, 0.35, 0.45]],
    ["7,5%", [0.525, 0.675, 0.325, 0.475]],
    ["7.5%", [0.525, 0.675, 0.325, 0.475]],
    [".5%", [0.595, 0.605, 0.395, 0.405]],
    ["20% rel", [0.48, 0.72, 0.32, 0.48]],
    ["20% REL", [0.48, 0.72, 0.32, 0.48]],
    ["20 % relative", [0.48, 0.72, 0.32, 0.48]],
    ["5% or 25% rel", [0.55, 0.65, 0.35, 0.45]],
    ["25% rel or 5%", [0.55, 0.65, 0.35, 0.45]],
    ["5/25", [0.55, 0.65, 0.35, 0.45]],
    ["5%/25%", [0.55, 0.65, 0.35, 0.45]],
    ["5% or 25% rel wider", [0.45, 0.75, 0.3, 0.5]],
    ["5% or 25% rel, wider", [0.45, 0.75, 0.3, 0.5]],
    ["5/25 wider", [0.45, 0.75, 0.3, 0.5]],
    ["7% above, 3% below", [0.57, 0.67, 0.37, 0.47]],
    ["3% below, 7% above", [0.57, 0.67, 0.37, 0.47]],
    ["+7%/-3%", [0.57, 0.67, 0.37, 0.47]],
    ["+7%/\u22123%", [0.57, 0.67, 0.37, 0.47]],
    ["20% rel above, 3% below", [0.57, 0.72, 0.37, 0.48]],
    ["55%..65%", [0.55, 0.65, 0.55, 0.65]],
    ["55..65%", [0.55, 0.65, 0.55, 0.65]],
  ])("reads %j", async (band, expected) => {
    expect((await edges(SIXTY_FORTY, band)).flat()).toEqual(expected);
  });

  it("gives P2's bands of 5/25 as 5, 4.25, 2 and 5 percentage points", async () => {
    expect(await edges(P2_TARGETS, "5% or 25% rel")).toEqual([
      [0.3, 0.4],
      [0.1275, 0.2125],
      [0.06, 0.1],
      [0.35, 0.45],
    ]);
  });

  it("leaves the edges of none blank", async () => {
    expect(await edges(SIXTY_FORTY, "None")).toEqual([
      ["", ""],
      ["", ""],
    ]);
  });

  it.each<CellValue>([0, "", null, " "])("reads %j as a band of no width", async (band) => {
    expect((await edges(SIXTY_FORTY, [[band], [band]])).flat()).toEqual([0.6, 0.6, 0.4, 0.4]);
  });

  it("cuts the edges off at 0 and 100 %", async () => {
    expect((await edges(column(97, 3), "5%")).flat()).toEqual([0.92, 1, 0, 0.08]);
    expect((await edges(SIXTY_FORTY, "150% rel")).flat()).toEqual([0, 1, 0, 1]);
    expect((await edges(SIXTY_FORTY, 0.999)).flat()).toEqual([0, 1, 0, 1]);
  });

  it("gives a relative band around a target of 0 no width", async () => {
    expect(await edges(column(1, 0), column("20% rel", "20% rel"))).toEqual([
      [0.8, 1],
      [0, 0],
    ]);
  });

  it("reads two columns as the tolerance below and above", async () => {
    const bands: CellMatrix = [
      [0.03, 0.07],
      ["5%", "10% rel"],
    ];
    expect((await edges(SIXTY_FORTY, bands)).flat()).toEqual([0.57, 0.67, 0.35, 0.44]);
  });

  it("reads one pair for all rows", async () => {
    expect((await edges(SIXTY_FORTY, row(0.03, 0.07))).flat()).toEqual([0.57, 0.67, 0.37, 0.47]);
  });

  it("answers a row with a row of lower and a row of upper edges", async () => {
    expect(await edges(row(60, 40), 0.05)).toEqual([
      [0.55, 0.35],
      [0.65, 0.45],
    ]);
    expect(await edges(row(60, 40), column(0.03, 0.07))).toEqual([
      [0.57, 0.37],
      [0.67, 0.47],
    ]);
  });

  it("heads its columns, and skips the headers of its ranges", async () => {
    const bands: CellMatrix = [
      ["Below", "Above"],
      [0.03, 0.07],
      [0.02, 0.06],
    ];
    expect(await edges(column("Target", 60, 40), bands)).toEqual([
      ["Lower", "Upper"],
      [0.57, 0.67],
      [0.38, 0.46],
    ]);
  });

  it.each<[CellValue, string]>([
    [46167, "46167 looks like a date: write 5% or 25% rel."],
    [5, "the band 5 is not from 0 to below 1. Write 5% or 0.05."],
    [1, "the band 1 is not from 0 to below 1. Write 5% or 0.05."],
    [
      -7 / 3,
      "the band -2.333333 is below 0. Write 0.05, or 7% above, 3% below instead of +7%/-3%.",
    ],
    ["7% above", '"7% above" has one side only. Write both: 7% above, 3% below.'],
    ["-3%", '"-3%" has one side only. Write both: 7% above, 3% below.'],
    ["65%..55%", 'the edges "65%..55%" are not in order within 0%..100%. Write 55%..65%.'],
    ["95%..105%", 'the edges "95%..105%" are not in order within 0%..100%. Write 55%..65%.'],
    ["wide", '"wide" is no band. Write 5%, 20% rel, 5% or 25% rel, 55%..65% or none.'],
    ["5", '"5" is no band. Write 5%, 20% rel, 5% or 25% rel, 55%..65% or none.'],
    [true, '"TRUE" is no band. Write 5%, 20% rel, 5% or 25% rel, 55%..65% or none.'],
    [{ error: "#REF!" }, "the band is #REF!."],
  ])("refuses %j in its row and goes on with the others", async (band, reason) => {
    const message = `Row 2: ${reason}`;
    expect(await edges(SIXTY_FORTY, column(0.05, band))).toEqual([
      [0.55, 0.65],
      [valueError(message), valueError(message)],
    ]);
  });

  it("needs no values, but targets that add up", async () => {
    expect(await keel().call("BANDS", column(60, 30), 0.05)).toEqual(
      valueError("Targets add up to 90 %. Make them add up to 100 %."),
    );
  });

  it("cannot give an edge where a target is missing", async () => {
    const answer = (await keel().call("BANDS", column(60, "x"), 0.05)) as CellMatrix;
    expect(answer.flat().map((cell) => (cell as { error: string }).error)).toEqual([
      "#N/A",
      "#N/A",
      "#VALUE!",
      "#VALUE!",
    ]);
  });

  it("really means ±8 points by 20 % rel on 60/40, since the 40 % row fires first", async () => {
    const [equity, debt] = await edges(SIXTY_FORTY, "20% rel");
    const corridor = [1 - Number(debt?.[1]), 1 - Number(debt?.[0])];
    expect(corridor.map(atCellDigits)).toEqual([0.52, 0.68]);
    expect(equity).toEqual([0.48, 0.72]);
  });
});
