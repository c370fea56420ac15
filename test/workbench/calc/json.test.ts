import { describe, expect, it } from "vitest";
import { readJsonWorkbook, writeJsonWorkbook } from "../../../src/workbench/calc/json";

function refusal(text: string): string {
  try {
    readJsonWorkbook(text);
    return "read";
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

describe("reading JSON", () => {
  it("takes text that begins with = for a formula and other text for itself", () => {
    const { sheets } = readJsonWorkbook(
      '{"sheets": {"S": [["=A2", "5%", "=", "\'=x", "\'x", ""]]}}',
    );
    expect(sheets).toEqual([
      { name: "S", rows: [[{ formula: "=A2" }, "5%", "=", "=x", "'x", null]] },
    ]);
  });

  it("takes numbers, booleans, blanks and errors, and keeps the order of the sheets", () => {
    const text =
      '\uFEFF{"sheets": {"B": [[1.5, true, null]], "A": [[], [{"error": "#N/A", "message": "m"}]]}}';
    expect(readJsonWorkbook(text).sheets).toEqual([
      { name: "B", rows: [[1.5, true, null]] },
      { name: "A", rows: [[], [{ error: "#N/A", message: "m" }]] },
    ]);
  });

  it.each([
    ["[]", "the file is a list; it has to be an object."],
    ["{}", "sheets is missing; it has to be an object."],
    ['{"sheets": {}}', "sheets holds no sheet."],
    ['{"sheets": {"S": {}}}', 'sheets["S"] is an object; it has to be a list of rows.'],
    ['{"sheets": {"S": [[1], 2]}}', 'sheets["S"][1] is a number; a row is a list of cells.'],
    [
      '{"sheets": {"S": [[1, {"value": 2}]]}}',
      'sheets["S"][0][1] is an object; a cell is null, a number, true, false, a text or {"error": "#N/A"}.',
    ],
    [
      '{"sheets": {"S": [[{"error": "#OOPS"}]]}}',
      'sheets["S"][0][0] is an object; a cell is null, a number, true, false, a text or {"error": "#N/A"}.',
    ],
    ['{"sheets": {"S": []}, "name": 1}', 'name is not expected: the file has "sheets" alone.'],
  ])("refuses %s and says where the fault is", (text, message) => {
    expect(refusal(text)).toBe(message);
  });

  it.each([
    ['{"sheets":\n  {"S": [[1,]]}}', '"]" is out of place at line 2, column 13'],
    ['{"sheets": {"S": [[1]]}', "it ends too early, at line 1, column 24"],
    ["{'sheets': 1}", '"\'" is out of place at line 1, column 2'],
    ['{"sheets": {"S": [["a\nb"]]}}', '"\\"" is out of place at line 1, column 20'],
    ['{"sheets": 01}', '"1" is out of place at line 1, column 13'],
    ['{"sheets": 1} x', '"x" is out of place at line 1, column 15'],
    ["", "it ends too early, at line 1, column 1"],
  ])("refuses %j, which is no JSON, with line and column", (text, fault) => {
    expect(refusal(text)).toBe(`The file is not JSON: ${fault}.`);
  });
});

describe("writing JSON", () => {
  it("writes a row a line, in the form that it reads", () => {
    const rows = [[1, null, "5%"], [], [{ error: "#N/A" as const, message: "m" }]];
    const text = writeJsonWorkbook({
      sheets: [
        { name: "S", rows, spills: [] },
        { name: "Empty", rows: [], spills: [] },
      ],
    });
    expect(text.split("\n")).toEqual([
      "{",
      '  "sheets": {',
      '    "S": [',
      '      [1,null,"5%"],',
      "      [],",
      '      [{"error":"#N/A","message":"m"}]',
      "    ],",
      '    "Empty": []',
      "  }",
      "}",
      "",
    ]);
    expect(readJsonWorkbook(text).sheets[0]?.rows).toEqual(rows);
  });
});
