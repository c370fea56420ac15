import { describe, expect, it } from "vitest";
import type { Table } from "../../../src/workbench/calc/workbook";
import { argumentsOf, calculated, type Rows, valueOf } from "./calculated";

const DATA: Rows = [
  ["Asset", "Value"],
  ["Equity", 66],
  ["Debt", 34],
];

describe("functions as files write them", () => {
  it.each([
    "=_xldudf_KEEL_DOUBLE(4)",
    "=_xldudf_keel_double(4)",
    "=keel.double(4)",
    "=_xlfn.LET(_xlpm.x,4,KEEL.DOUBLE(_xlpm.x))",
    "=_xlfn.SINGLE(KEEL.DOUBLE({4,5}))",
  ])("reads %s", async (formula) => {
    expect(await valueOf(formula)).toBe(8);
  });

  it("reads a function whose name has an underscore", async () => {
    expect(await valueOf("=SUM(_xldudf_KEEL_COUNT_TO(3))")).toBe(6);
    expect(await valueOf("=SUM(_xldudf_keel_count_to(3))")).toBe(6);
  });

  it("reads functions newer than the file format", async () => {
    expect(await valueOf("=INDEX(_xlfn._xlws.SORT({3;1;2}),1)")).toBe(1);
    expect(await valueOf('=_xlfn.XLOOKUP("Debt",Data!A:A,Data!B:B)', DATA)).toBe(34);
  });
});

describe("native functions around ours", () => {
  it.each([
    ["=LET(v,Data!B2:B3,SUM(KEEL.DOUBLE(v)))", 200],
    ["=LET(f,LAMBDA(x,x*2),f(3)+f(4))", 14],
    ["=LET(twice,LAMBDA(x,KEEL.DOUBLE(x)),n,5,SUM(MAP({1;2},twice))+n)", 11],
    ["=LET(Rate,2,RATE*3)", 6],
    ["=SUM(MAP({1;2},LAMBDA(x,SUM(KEEL.DOUBLE(x)))))", 6],
    ["=REDUCE(1,{1;2;3},LAMBDA(sum,x,sum+SUM(KEEL.DOUBLE(x))))", 13],
    ["=LAMBDA(x,x+1)(5)", 6],
    ["=LET(d,KEEL.DOUBLE(Data!B2:B3),SUM(ABS(d))/2)", 100],
    ["=LET(a,KEEL.DOUBLE({1;2}),b,KEEL.DOUBLE(a),SUM(a,b))", 18],
    ["=SUM(SCAN(0,{1;2;3},LAMBDA(sum,x,sum+SUM(KEEL.DOUBLE(sum+x)))))", 48],
    ["=IFERROR(KEEL.FAIL(),7)", 7],
    ["=SUM(KEEL.DOUBLE(KEEL.DOUBLE(Data!B2:B3)))", 400],
    ["=ROWS(KEEL.COUNT_TO(5))", 5],
    ['=SUM(FILTER(Data!B2:B3,Data!A2:A3="Debt"))', 34],
    ["=SUM(TAKE(SORT(Data!B2:B3,,-1),1))", 66],
    ["=SUM(Data!B2:INDEX(Data!B:B,3))", 100],
    ['=SUM(INDIRECT("Data!B2:B3"))', 100],
    ["=SUM(OFFSET(Data!B1,1,0,2,1))", 100],
    ["=1/3", 1 / 3],
    ["=TRUE()", true],
    ["=-TRUE()", -1],
    ["=1.0=1", true],
    ["=ROW(Data!A2)+COLUMN(Data!B1)", 4],
    ['=INDEX(TEXTSPLIT("8%,5/25",","),2)', "5/25"],
    ['=INDEX(VSTACK("66","8%"),2)', "8%"],
    ['=SUMPRODUCT(--(Data!A2:A3="Debt"),Data!B2:B3)', 34],
    ['=IFNA(MATCH("66",Data!B2:B3,0),"none")', "none"],
  ])("calculates %s", async (formula, expected) => {
    expect(await valueOf(formula, DATA)).toEqual(expected);
  });
});

it("calculates the same LET in two cells and again for changed values", async () => {
  const formula = "=LET(d,KEEL.DOUBLE(D1:D2),SUM(d))";
  const { sheets } = await calculated({
    sheets: { S: [[formula, formula, "=D1", "=KEEL.COUNT_TO(2)"]] },
  });
  expect(sheets["S"]?.[0]).toEqual([6, 6, 1, 1]);
});

describe("references to results and single cells", () => {
  it("reads all of a result with #", async () => {
    const { sheets } = await calculated({
      sheets: { S: [["=KEEL.COUNT_TO(3)", "=SUM(A1#)", "=SUM($A$1#*2)", "=B1#"]] },
    });
    expect(sheets["S"]?.[0]).toEqual([1, 6, 12, { error: "#REF!" }]);
  });

  it("takes the cell of the same row, or the first value, with @", async () => {
    const { sheets } = await calculated({
      sheets: {
        S: [[5, "=@A1:A3"], [6, "=@A1:A3+@A1:A3"], [7, "=@KEEL.COUNT_TO(3)"], ["=@A1:A3"]],
      },
    });
    expect(sheets["S"]?.map((row) => row.at(-1))).toEqual([5, 12, 1, { error: "#VALUE!" }]);
  });
});

describe("defined names", () => {
  const names = [
    { name: "Values", refersTo: "Data!$B$2:$B$3" },
    { name: "Rate_of.tax", refersTo: "0.05" },
    { name: "Total", refersTo: "SUM(Values)" },
    { name: "Twice", refersTo: "_xlfn.LAMBDA(_xlpm.x,_xlpm.x*2)" },
    { name: "Band", refersTo: '"8%"' },
    { name: "Here", refersTo: "Data!$A$1", sheet: "Data" },
    { name: "Here", refersTo: "1" },
    { name: "Loop", refersTo: "Loop+1" },
  ];

  it.each([
    ["=SUM(values)", 100],
    ["=Total*Rate_of.tax", 5],
    ["=Twice(4)", 8],
    ["=KEEL.DOUBLE(Total)", 200],
    ["=INDEX(Values,2)", 34],
    ["=Here", 1],
    ["=Data!Here", "Asset"],
    ["=LET(Values,3,Values+1)", 4],
    ["=Band", "8%"],
    ["=Loop", { error: "#NAME?", message: "The name Loop refers to itself." }],
  ])("calculates %s", async (formula, expected) => {
    const { sheets } = await calculated({ sheets: { S: [[formula]], Data: DATA }, names });
    expect(sheets["S"]?.[0]?.[0]).toEqual(expected);
  });

  it("passes a name's cells to a function, and takes the row's own with @", async () => {
    const { sheets, calls } = await calculated({
      sheets: {
        Data: [
          ["a", 1, "=KEEL.TAKE(Values)"],
          ["b", 2],
          ["c", 3, "=@Values"],
        ],
      },
      names,
    });
    expect(calls[0]?.args).toEqual([[[2], [3]]]);
    expect(sheets["Data"]?.[2]?.[2]).toBe(3);
  });
});

describe("tables", () => {
  const table = (name: string, columns: string[]): Table => ({
    name,
    sheet: "My data",
    range: { top: 0, left: 0, bottom: 3, right: columns.length - 1 },
    headerRows: 1,
    totalsRows: 1,
    columns,
  });
  const rows: Rows = [
    ["Key", "Value", "A [b] #c"],
    ["x", 66, 1],
    ["y", 34, 2],
    ["Total", 100, 3],
  ];

  it.each([
    ["=SUM(My_holdings.2024[Value])", 100],
    ["=SUM(my_HOLDINGS.2024[value])", 100],
    ["=SUM(My_holdings.2024)", 103],
    ["=COUNTA(My_holdings.2024[#All])", 12],
    ["=INDEX(My_holdings.2024[#Headers],2)", "Value"],
    ["=SUM(My_holdings.2024[[#Totals],[Value]])", 100],
    ["=SUM(My_holdings.2024[[#Headers],[#Data],[Value]])", 100],
    ["=SUM(My_holdings.2024[[Value]:[A '[b'] '#c]])", 103],
    ["=SUM(My_holdings.2024[A '[b'] '#c])", 3],
    [
      "=My_holdings.2024[Nope]",
      { error: "#REF!", message: "The table My_holdings.2024 has no column Nope." },
    ],
  ])("calculates %s", async (formula, expected) => {
    const { sheets } = await calculated({
      sheets: { S: [[formula]], "My data": rows },
      tables: [table("My_holdings.2024", ["Key", "Value", "A [b] #c"])],
    });
    expect(sheets["S"]?.[0]?.[0]).toEqual(expected);
  });

  it("reads this row's cells, with the table's name and without it", async () => {
    const { sheets } = await calculated({
      sheets: {
        "My data": [
          ["Key", "Value", "Double", "Both"],
          ["x", 66, "=[@Value]*2", "=SUM(Holdings[@[Value]:[Double]])"],
          ["y", 34, "=Holdings[@Value]*2", "=Holdings[[#This Row],[Key]]"],
          ["Total", null, "=[@Value]"],
        ],
      },
      tables: [table("Holdings", ["Key", "Value", "Double", "Both"])],
    });
    expect(sheets["My data"]).toEqual([
      ["Key", "Value", "Double", "Both"],
      ["x", 66, 132, 198],
      ["y", 34, 68, "y"],
      ["Total", null, { error: "#VALUE!", message: "Row 4 is not a row of the table Holdings." }],
    ]);
  });

  it("passes a table's column to a function as text and numbers are in it", async () => {
    const { calls } = await calculated({
      sheets: {
        S: [["=KEEL.TAKE(T_1[Key],T_1[Value])"]],
        "My data": [
          ["Key", "Value"],
          ["8%", 1],
          ["66", 2],
        ],
      },
      tables: [
        {
          ...table("T_1", ["Key", "Value"]),
          range: { top: 0, left: 0, bottom: 2, right: 1 },
          totalsRows: 0,
        },
      ],
    });
    expect(calls[0]?.args).toEqual([[["8%"], ["66"]], 1]);
  });
});

describe("sheets with awkward names", () => {
  it.each(["It's", "2024", "A1", "Größe & Maß", "a.b-c"])("refers to %j", async (name) => {
    const { sheets } = await calculated({
      sheets: { S: [[`=SUM('${name.replaceAll("'", "''")}'!A1:A2)`]], [name]: [[1], [2]] },
    });
    expect(sheets["S"]).toEqual([[3]]);
  });
});

it("passes arrays that natives compute to a function", async () => {
  expect(await argumentsOf("=KEEL.TAKE(Data!B2:B3*2)", DATA)).toEqual([[[132], [68]]]);
  expect(await argumentsOf("=KEEL.TAKE(IF({1,0},Data!B2:B3,Data!A2:A3))", DATA)).toEqual([
    [
      [66, "Equity"],
      [34, "Debt"],
    ],
  ]);
});
