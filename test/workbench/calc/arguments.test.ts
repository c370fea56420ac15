import { describe, expect, it } from "vitest";
import { argumentsOf, calculated, valueOf } from "./calculated";

const LOOK_LIKE_NUMBERS = ["8%", "5/25", "1973-01", "TRUE", "66", "+7%/-3%"];

describe("text that looks like a number stays text", () => {
  it.each(LOOK_LIKE_NUMBERS)("%j as an argument", async (text) => {
    expect(await argumentsOf(`=KEEL.TAKE("${text}","${text}")`)).toEqual([text, text]);
  });

  it.each(LOOK_LIKE_NUMBERS)("%j in an array constant", async (text) => {
    const args = await argumentsOf(`=KEEL.TAKE({"${text}",1;"to","${text}"})`);
    expect(args).toEqual([
      [
        [text, 1],
        ["to", text],
      ],
    ]);
  });

  it.each(LOOK_LIKE_NUMBERS)("%j in a cell", async (text) => {
    const args = await argumentsOf("=KEEL.TAKE(Data!A1:B1,Data!A1)", [[text, 1]]);
    expect(args).toEqual([[[text, 1]], text]);
  });

  it.each(LOOK_LIKE_NUMBERS)("%j joined, chosen and bound by native functions", async (text) => {
    const head = text.slice(0, 1);
    const tail = text.slice(1);
    expect(await argumentsOf(`=KEEL.TAKE(1,"${head}"&"${tail}")`)).toEqual([1, text]);
    expect(await argumentsOf(`=KEEL.TAKE(IF(TRUE,"${text}"))`)).toEqual([text]);
    expect(await argumentsOf(`=LET(x,"${text}",KEEL.TAKE(x))`)).toEqual([text]);
    expect(await argumentsOf(`=KEEL.TAKE(INDEX(Data!A1:A2,2))`, [[1], [text]])).toEqual([[[text]]]);
  });

  it("as the result of TEXT, in its cell and as an argument", async () => {
    const { sheets, calls } = await calculated({
      sheets: { S: [['=TEXT(0.08,"0%")', "=KEEL.TAKE(A1)", '=KEEL.TAKE(TEXT(66,"0"))']] },
    });
    expect(sheets["S"]?.[0]?.[0]).toBe("8%");
    expect(calls.map(({ args }) => args)).toContainEqual([[["8%"]]]);
    expect(calls.map(({ args }) => args)).toContainEqual(["66"]);
  });

  it("as the result of a function, in its cells and passed on", async () => {
    const { sheets, calls } = await calculated({
      sheets: { S: [["=KEEL.TEXTS()", null, "=KEEL.TAKE(A1#)", "=A2"]] },
    });
    const texts = [
      ["8%", "5/25"],
      ["1973-01", "TRUE"],
      ["66", "+7%/-3%"],
    ];
    expect(sheets["S"]?.map((row) => row.slice(0, 2))).toEqual(texts);
    expect(sheets["S"]?.[0]?.[3]).toBe("1973-01");
    expect(calls.find(({ id }) => id === "TAKE")?.args).toEqual([texts]);
  });

  it("but counts as a number in arithmetic, as in Excel", async () => {
    expect(await valueOf('="8%"+1')).toBe(1.08);
  });

  it("and differs from the number in a look-up", async () => {
    expect(await valueOf('=XLOOKUP(66,Data!A1:A2,Data!B1:B2,"none")', [["66", "text"]])).toBe(
      "none",
    );
  });
});

describe("literals", () => {
  it("keeps commas, semicolons and quotes inside the texts of an array constant", async () => {
    expect(await argumentsOf('=KEEL.TAKE({"a,b",1;"c;d","say ""so"""})')).toEqual([
      [
        ["a,b", 1],
        ["c;d", 'say "so"'],
      ],
    ]);
  });

  it("takes booleans, errors, blanks and signs in an array constant", async () => {
    expect(await argumentsOf('=KEEL.TAKE({TRUE,#N/A;-5,0.5;"",1E3})')).toEqual([
      [
        [true, { error: "#N/A" }],
        [-5, 0.5],
        ["", 1000],
      ],
    ]);
  });

  it("takes numbers, percentages and booleans as what they are, however they are written", async () => {
    expect(await argumentsOf("=KEEL.TAKE(5%,TRUE,1E-3)")).toEqual([0.05, true, 0.001]);
    expect(await argumentsOf("=KEEL.TAKE(0.050,1.0,1e-7)")).toEqual([0.05, 1, 1e-7]);
    expect(await argumentsOf("=KEEL.TAKE(1.50%,007,-1E+21)")).toEqual([0.015, 7, -1e21]);
  });

  it("takes signs before literals", async () => {
    expect(await argumentsOf('=KEEL.TAKE(-{1;2},-"66",-TRUE)')).toEqual([[[-1], [-2]], -66, -1]);
  });
});

describe("what a function receives", () => {
  it("gets null for an argument left out in the middle", async () => {
    const args = await argumentsOf("=KEEL.TAKE(Data!A1:A2,,5)", [[1], [2]]);
    expect(args).toEqual([[[1], [2]], null, 5]);
  });

  it("gets null for blank cells, and an error for an error cell in a range", async () => {
    const args = await argumentsOf("=KEEL.TAKE(Data!A1:C2)", [
      [1, null, "x"],
      [{ error: "#N/A" }, true],
    ]);
    expect(args).toEqual([
      [
        [1, null, "x"],
        [{ error: "#N/A" }, true, null],
      ],
    ]);
  });

  it("tells an empty text from a blank cell", async () => {
    const { calls } = await calculated({ sheets: { S: [['=""', null, "=KEEL.TAKE(A1:B1)"]] } });
    expect(calls[0]?.args).toEqual([[["", null]]]);
  });

  it("isn't called with an argument that is itself an error", async () => {
    const { sheets, calls } = await calculated({ sheets: { S: [["=KEEL.TAKE(1/0)"]] } });
    expect(sheets["S"]?.[0]?.[0]).toEqual({ error: "#DIV/0!" });
    expect(calls).toEqual([]);
  });

  it("gets the first cell of a range where it takes a single value", async () => {
    expect(await argumentsOf("=KEEL.TAKE(1,Data!A2:B3)", [[1], [7, 8], [9]])).toEqual([1, 7]);
  });

  it("gets all arguments of a repeating parameter one after another", async () => {
    expect(await argumentsOf("=KEEL.GATHER(Data!A1:A2,{3,4},5)", [[1], [2]])).toEqual([
      [[1], [2]],
      [[3, 4]],
      5,
    ]);
  });

  it("gets whole columns as far as the workbook is filled", async () => {
    const args = await argumentsOf("=KEEL.TAKE(Data!A:B)", [
      ["Asset", "Value"],
      ["Debt", 1],
    ]);
    expect(args).toEqual([
      [
        ["Asset", "Value"],
        ["Debt", 1],
      ],
    ]);
  });

  it("gets dates as serial numbers", async () => {
    expect(await argumentsOf("=KEEL.TAKE(DATE(2024,1,31))")).toEqual([45322]);
  });

  it("gets the address of the calling cell", async () => {
    const { calls } = await calculated({ sheets: { "My Sheet": [[null, "=KEEL.TAKE(1)"]] } });
    expect(calls[0]?.address).toBe("'My Sheet'!B1");
  });

  it("is called once for equal arguments", async () => {
    const formulas = Array.from({ length: 20 }, () => ["=KEEL.COUNT_TO(1)"]);
    const { calls } = await calculated({ sheets: { S: formulas } });
    expect(calls).toHaveLength(1);
  });
});
