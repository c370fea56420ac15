import { describe, expect, it } from "vitest";
import type { Workbook } from "../../../../src/workbench/calc/workbook";
import { XlsxPackage } from "../../../../src/workbench/calc/xlsx/package";
import { readXlsx } from "../../../../src/workbench/calc/xlsx/read";
import { row, tableXml, workbookFile, type WorkbookParts, worksheet } from "./workbook-file";

async function read(parts: WorkbookParts): Promise<Workbook> {
  const bytes = await workbookFile(parts);
  return readXlsx(bytes, await XlsxPackage.open(bytes));
}

async function firstRows(rows: string, parts: Partial<WorkbookParts> = {}) {
  const workbook = await read({ ...parts, sheet: worksheet(rows) });
  return workbook.sheets[0]?.rows;
}

describe("reading cells", () => {
  it("reads numbers, booleans, errors, shared and inline texts, and blanks between them", async () => {
    const cells = row(
      2,
      ["A2", "<v>66000.5</v>"],
      ['B2 t="s"', "<v>0</v>"],
      ['D2 t="b"', "<v>1</v>"],
      ['E2 t="e"', "<v>#N/A</v>"],
      ['F2 t="inlineStr"', "<is><t>=not a formula</t></is>"],
    );
    expect(await firstRows(cells, { sharedStrings: ["8% &amp; more"] })).toEqual([
      [],
      [66000.5, "8% & more", null, true, { error: "#N/A" }, "=not a formula"],
    ]);
  });

  it("reads dates as the serial numbers they are, whatever their format", async () => {
    expect(await firstRows(row(1, ['A1 s="3"', "<v>45322</v>"]))).toEqual([[45322]]);
  });

  it("reads formulas and not the values they had", async () => {
    const cells = row(
      1,
      ["A1", "<f>_xldudf_KEEL_DOUBLE(B1)&amp;&quot;x&quot;</f><v>7</v>"],
      ["B1", "<f>1+1</f>"],
    );
    expect(await firstRows(cells)).toEqual([
      [{ formula: '=_xldudf_KEEL_DOUBLE(B1)&"x"' }, { formula: "=1+1" }],
    ]);
  });

  it("writes out a formula that is shared by several cells", async () => {
    const rows =
      row(1, ["A1", "<v>1</v>"], ["B1", '<f t="shared" ref="B1:B2" si="0">A1*$A$1</f><v>1</v>']) +
      row(2, ["A2", "<v>2</v>"], ["B2", '<f t="shared" si="0"/><v>2</v>']);
    expect((await firstRows(rows))?.map((cells) => cells[1])).toEqual([
      { formula: "=A1*$A$1" },
      { formula: "=A2*$A$1" },
    ]);
  });

  it("leaves out what array formulas showed, and knows spilling ones from those of fixed size", async () => {
    const rows =
      row(
        1,
        ['A1 cm="1"', '<f t="array" ref="A1:A2">_xlfn.SEQUENCE(2)</f><v>1</v>'],
        ["B1", '<f t="array" ref="B1:B2">A1:A2*2</f><v>2</v>'],
      ) + row(2, ["A2", "<v>2</v>"], ["B2", "<v>4</v>"], ["C2", "<v>9</v>"]);
    const metadata =
      '<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><metadataTypes count="1"><metadataType name="XLDAPR"/></metadataTypes><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>';
    const cells = await firstRows(rows, {
      extraParts: { "xl/metadata.xml": metadata },
      extraTypes:
        '<Override PartName="/xl/metadata.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml"/>',
      extraRelationships:
        '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sheetMetadata" Target="metadata.xml"/>',
    });
    expect(cells).toEqual([
      [
        { formula: "=_xlfn.SEQUENCE(2)" },
        { formula: "=A1:A2*2", fills: { top: 0, left: 1, bottom: 1, right: 1 } },
      ],
      [null, null, 9],
    ]);
  });
});

describe("reading what belongs to the workbook", () => {
  it("reads names of the workbook and of a sheet", async () => {
    const { names } = await read({
      sheet: worksheet(""),
      definedNames:
        '<definedName name="Rate">0.05</definedName><definedName name="Here" localSheetId="1">\'My data\'!$A$1</definedName>',
    });
    expect(names).toEqual([
      { name: "Rate", refersTo: "0.05" },
      { name: "Here", refersTo: "'My data'!$A$1", sheet: "Other & more" },
    ]);
  });

  it("reads tables with their totals and awkward column names", async () => {
    const { tables } = await read({
      sheet: worksheet(row(1, ["A1", "<v>1</v>"])),
      table: tableXml("Tab_1.x", "B2:C5", ["A &amp; B", "Two_x000a_lines"], ' totalsRowCount="1"'),
    });
    expect(tables).toEqual([
      {
        name: "Tab_1.x",
        sheet: "My data",
        range: { top: 1, left: 1, bottom: 4, right: 2 },
        headerRows: 1,
        totalsRows: 1,
        columns: ["A & B", "Two\nlines"],
      },
    ]);
  });

  it("reads both sheets in their order, with merged cells", async () => {
    const merge = '<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>';
    const { sheets } = await read({
      sheet: worksheet(row(1, ["A1", "<v>1</v>"]), "", merge),
      secondSheet: worksheet(row(1, ["A1", "<v>2</v>"])),
    });
    expect(sheets).toEqual([
      { name: "My data", rows: [[1]], merges: [{ top: 0, left: 0, bottom: 1, right: 1 }] },
      { name: "Other & more", rows: [[2]], merges: [] },
    ]);
  });
});

describe("what isn't a workbook", () => {
  const refusal = async (bytes: Buffer) =>
    XlsxPackage.open(bytes).then(
      () => "opened",
      (error: unknown) => (error instanceof Error ? error.message : ""),
    );
  const compound = Buffer.from("d0cf11e0a1b11ae1", "hex");

  it("says that a file is no zip archive", async () => {
    expect(await refusal(Buffer.from("Asset,Value\n"))).toBe(
      "The file is not an .xlsx file: it is not a zip archive, or a damaged one.",
    );
  });

  it("says that a zip archive holds no workbook", async () => {
    const { default: JSZip } = await import("jszip");
    const zip = await new JSZip().file("a.txt", "x").generateAsync({ type: "nodebuffer" });
    expect(await refusal(zip)).toBe("The file is a zip archive but holds no Excel workbook.");
  });

  it("tells a workbook with a password from one of Excel 97-2003", async () => {
    const encrypted = Buffer.concat([compound, Buffer.from("EncryptedPackage", "utf16le")]);
    expect(await refusal(encrypted)).toBe(
      "The workbook is protected by a password: save it without one first.",
    );
    expect(await refusal(compound)).toBe(
      "The file is an .xls workbook of Excel 97-2003: save it as .xlsx first.",
    );
  });
});
