import * as SheetJs from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import { calculateWorkbook } from "../../../../src/workbench/calc/calculate";
import { XlsxPackage } from "../../../../src/workbench/calc/xlsx/package";
import { readXlsx } from "../../../../src/workbench/calc/xlsx/read";
import { writeValues } from "../../../../src/workbench/calc/xlsx/write";
import { fakeAddIn } from "../fake-add-in";
import {
  partsOf,
  row,
  tableXml,
  workbookFile,
  type WorkbookParts,
  worksheet,
} from "./workbook-file";

/** Calculates a file with the pretended add-in and gives the copy with the values. */
async function copyWithValues(bytes: Buffer): Promise<Buffer> {
  const file = await XlsxPackage.open(bytes);
  const workbook = await readXlsx(bytes, file);
  await writeValues(file, workbook, await calculateWorkbook(workbook, fakeAddIn().caller));
  return Buffer.from(await file.toBytes());
}

async function calculatedParts(parts: WorkbookParts): Promise<Record<string, string>> {
  return partsOf(await copyWithValues(await workbookFile(parts)));
}

/** The rows of the first sheet's XML after the calculation of the rows given. */
async function calculatedRows(rows: string, before?: string, after?: string): Promise<string> {
  const parts = await calculatedParts({ sheet: worksheet(rows, before, after) });
  return /<sheetData>(.*)<\/sheetData>/s.exec(parts["xl/worksheets/sheet1.xml"] ?? "")?.[1] ?? "";
}

/** What a file has that marks its spilling formulas by cm="1". */
const DYNAMIC = {
  extraParts: {
    "xl/metadata.xml":
      '<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><metadataTypes count="1"><metadataType name="XLDAPR"/></metadataTypes><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>',
  },
  extraTypes:
    '<Override PartName="/xl/metadata.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml"/>',
  extraRelationships:
    '<Relationship Id="rId8" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sheetMetadata" Target="metadata.xml"/>',
};

describe("writing values", () => {
  it("writes each kind of value with its type, and keeps formula and style", async () => {
    const rows = row(
      1,
      ['A1 s="2"', "<f>1/4</f>"],
      ["B1", '<f>"a&lt;b "&amp;1</f><v>old</v>'],
      ['C1 t="str"', "<f>1=1</f><v>old</v>"],
      ['D1 vm="1"', "<f>1/0</f><v>0</v>"],
      ["E1", "<v>5</v>"],
    );
    expect(await calculatedRows(rows)).toBe(
      row(
        1,
        ['A1 s="2"', "<f>1/4</f><v>0.25</v>"],
        ['B1 t="str"', '<f>"a&lt;b "&amp;1</f><v>a&lt;b 1</v>'],
        ['C1 t="b"', "<f>1=1</f><v>1</v>"],
        ['D1 t="e"', "<f>1/0</f><v>#DIV/0!</v>"],
        ["E1", "<v>5</v>"],
      ),
    );
  });

  it("adds the cells that a result spills into, in order, with new rows and the marks of Excel", async () => {
    const rows =
      row(
        1,
        ["A1", "<v>7</v>"],
        ["B1", "<f>_xldudf_KEEL_DOUBLE({1,2;3,4})</f>"],
        ["D1", "<v>8</v>"],
      ) + row(3, ["A3", "<v>9</v>"]);
    expect(await calculatedRows(rows)).toBe(
      row(
        1,
        ["A1", "<v>7</v>"],
        ['B1 cm="1"', '<f t="array" ref="B1:C2">_xldudf_KEEL_DOUBLE({1,2;3,4})</f><v>2</v>'],
        ["C1", "<v>4</v>"],
        ["D1", "<v>8</v>"],
      ) +
        row(2, ["B2", "<v>6</v>"], ["C2", "<v>8</v>"]) +
        row(3, ["A3", "<v>9</v>"]),
    );
  });

  it("writes spilled texts, errors and empty texts", async () => {
    const rows = row(
      1,
      ["A1", "<f>_xldudf_KEEL_TEXTS()</f>"],
      ["D1", "<f>_xldudf_KEEL_ERRORS()</f>"],
    );
    const written = await calculatedRows(rows);
    expect(written).toContain('<c r="B1" t="str"><v>5/25</v></c>');
    expect(written).toContain('<c r="B3" t="str"><v>+7%/-3%</v></c>');
    expect(written).toContain('<c r="E1" t="e"><v>#N/A</v></c>');
  });

  it("gives added cells the style that they show: their row's, else their column's", async () => {
    const rows =
      row(1, ["A1", "<f>_xldudf_KEEL_COUNT_TO(3)</f>"]) + '<row r="2" s="1" customFormat="1"/>';
    const columns = '<cols><col min="1" max="1" width="9" style="2"/></cols>';
    const written = await calculatedRows(rows, columns);
    expect(written).toContain('<c r="A2" s="1"><v>2</v></c>');
    expect(written).toContain('<c r="A3" s="2"><v>3</v></c>');
  });

  it("takes away what a result covered before and doesn't any more", async () => {
    const saved = (formula: string) =>
      worksheet(
        row(1, ['A1 cm="1"', `<f t="array" ref="A1:A3">${formula}</f><v>1</v>`]) +
          row(2, ["A2", "<v>2</v>"]) +
          row(3, ['A3 s="1"', "<v>3</v>"]),
      );
    const parts = await calculatedParts({ sheet: saved("_xlfn.SEQUENCE(2)"), ...DYNAMIC });
    const written = parts["xl/worksheets/sheet1.xml"];
    expect(written).toContain('ref="A1:A2"');
    expect(written).toContain('<row r="3"><c r="A3" s="1"/></row>');
    const single = await calculatedParts({ sheet: saved("1+1"), ...DYNAMIC });
    expect(single["xl/worksheets/sheet1.xml"]).toContain(
      '<c r="A1" cm="1"><f t="array" ref="A1">1+1</f><v>2</v></c></row><row r="2"><c r="A2"/></row>',
    );
  });

  it("gives formulas that are shared their own text where one spills", async () => {
    const rows =
      row(
        1,
        ["A1", '<f t="shared" ref="A1:B1" si="0">_xldudf_KEEL_COUNT_TO(A5)</f>'],
        ["B1", '<f t="shared" si="0"/>'],
      ) + row(5, ["A5", "<v>2</v>"], ["B5", "<v>1</v>"]);
    const written = await calculatedRows(rows);
    expect(written).toContain('<f t="array" ref="A1:A2">_xldudf_KEEL_COUNT_TO(A5)</f>');
    expect(written).toContain("<f>_xldudf_KEEL_COUNT_TO(B5)</f><v>1</v>");
  });

  it("keeps shared and legacy array formulas as they are", async () => {
    const rows =
      row(
        1,
        ["A1", '<f t="shared" ref="A1:A2" si="0">ROW()</f><v>1</v>'],
        ["B1", '<f t="array" ref="B1:B2">{5;6}</f>'],
      ) + row(2, ["A2", '<f t="shared" si="0"/><v>0</v>'], ["B2", ""]);
    expect(await calculatedRows(rows)).toBe(
      row(
        1,
        ["A1", '<f t="shared" ref="A1:A2" si="0">ROW()</f><v>1</v>'],
        ["B1", '<f t="array" ref="B1:B2">{5;6}</f><v>5</v>'],
      ) + row(2, ["A2", '<f t="shared" si="0"/><v>2</v>'], ["B2", "<v>6</v>"]),
    );
  });

  it("blocks results at merged cells and tables, and writes #SPILL! as the format can", async () => {
    const rows = row(1, ["A1", "<f>_xldudf_KEEL_COUNT_TO(3)</f>"]);
    const merge = '<mergeCells count="1"><mergeCell ref="A3:B3"/></mergeCells>';
    const written = await calculatedRows(rows, "", merge);
    expect(written).toBe(
      row(1, [
        'A1 cm="1" t="e"',
        '<f t="array" ref="A1">_xldudf_KEEL_COUNT_TO(3)</f><v>#VALUE!</v>',
      ]),
    );
  });

  it("reads and writes elements with a namespace prefix", async () => {
    const sheet =
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1"><x:f>_xlfn.SEQUENCE(2)</x:f></x:c></x:row></x:sheetData></x:worksheet>';
    const parts = await calculatedParts({ sheet });
    expect(parts["xl/worksheets/sheet1.xml"]).toContain(
      '<x:c r="A1" cm="1"><x:f t="array" ref="A1:A2">_xlfn.SEQUENCE(2)</x:f><x:v>1</x:v></x:c></x:row><x:row r="2"><x:c r="A2"><x:v>2</x:v></x:c></x:row>',
    );
  });

  it("extends the used range that the file states", async () => {
    const parts = await calculatedParts({
      sheet: worksheet(
        row(2, ["B2", "<f>_xldudf_KEEL_COUNT_TO(5)</f>"]),
        '<dimension ref="A1:C3"/>',
      ),
    });
    expect(parts["xl/worksheets/sheet1.xml"]).toContain('<dimension ref="A1:C6"/>');
  });
});

describe("the copy keeps everything else", () => {
  const chainType =
    '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/>';
  const parts: WorkbookParts = {
    sheet: worksheet(
      row(1, ['A1 s="1" t="s"', "<v>0</v>"], ['B1 t="s"', "<v>1</v>"]) +
        row(2, ["A2", "<v>1</v>"], ["B2", "<v>2</v>"]) +
        row(
          9,
          ["A9", "<f>SUM(Holdings[Value])*Rate</f>"],
          ["D9", "<f>_xldudf_KEEL_COUNT_TO(2)</f>"],
        ),
      '<sheetViews><sheetView workbookViewId="0"/></sheetViews>',
      '<sheetProtection sheet="1"/><mergeCells count="1"><mergeCell ref="G1:H1"/></mergeCells><tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
    ),
    secondSheet: worksheet(row(1, ["A1", "<v>1</v>"])),
    definedNames: '<definedName name="Rate">0.5</definedName>',
    sharedStrings: ["Key", "Value"],
    table: tableXml("Holdings", "A1:B2", ["Key", "Value"]),
    extraParts: {
      "customXml/item1.xml": "<mapping/>",
      "xl/drawings/drawing1.xml": "<wsDr/>",
      "xl/calcChain.xml": '<calcChain><c r="A9" i="1"/></calcChain>',
    },
    extraTypes: chainType,
    extraRelationships:
      '<Relationship Id="rId7" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/>',
  };

  it("changes no part but the sheets with formulas and what marks spills", async () => {
    const before = await partsOf(await workbookFile(parts));
    const after = await calculatedParts(parts);
    const changed = Object.keys({ ...before, ...after }).filter(
      (path) => before[path] !== after[path],
    );
    expect(changed.sort()).toEqual([
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/calcChain.xml",
      "xl/metadata.xml",
      "xl/worksheets/sheet1.xml",
    ]);
    expect(after["xl/calcChain.xml"]).toBeUndefined();
    expect(after["[Content_Types].xml"]).not.toContain("calcChain");
    expect(after["xl/_rels/workbook.xml.rels"]).not.toContain("calcChain");
    expect(after["xl/worksheets/sheet1.xml"]).toContain(
      '<sheetProtection sheet="1"/><mergeCells count="1">',
    );
  });

  it("opens in another reader with its values, table formulas, names and spills", async () => {
    const copy = await copyWithValues(await workbookFile(parts));
    const book = SheetJs.read(copy, { cellFormula: true, xlfn: true, cellStyles: true });
    const sheet = book.Sheets["My data"];
    expect(sheet?.["A9"]).toMatchObject({ t: "n", v: 1, f: "SUM(Holdings[Value])*Rate" });
    expect(sheet?.["D9"]).toMatchObject({ v: 1, F: "D9:D10", D: true });
    expect(sheet?.["D10"]).toMatchObject({ v: 2 });
    expect(book.Workbook?.Names).toMatchObject([{ Name: "Rate", Ref: "0.5" }]);
  });

  it("gives the same copy when it is calculated again", async () => {
    const once = await copyWithValues(await workbookFile(parts));
    const twice = await copyWithValues(once);
    expect(await partsOf(twice)).toEqual(await partsOf(once));
  });

  it("uses the mark for spills that a file has, and adds it beside other metadata", async () => {
    const metadata = (types: string, rest: string) =>
      `<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><metadataTypes count="1">${types}</metadataTypes>${rest}</metadata>`;
    const withMetadata = (xml: string): WorkbookParts => ({
      ...parts,
      ...DYNAMIC,
      extraParts: { "xl/metadata.xml": xml },
    });
    const rich = metadata(
      '<metadataType name="XLRICHVALUE"/>',
      '<futureMetadata name="XLRICHVALUE" count="1"><bk/></futureMetadata><valueMetadata count="1"><bk><rc t="1" v="0"/></bk></valueMetadata>',
    );
    const added = await calculatedParts(withMetadata(rich));
    expect(added["xl/metadata.xml"]).toMatch(
      /^<metadata [^>]*><metadataTypes count="2"><metadataType name="XLRICHVALUE"\/><metadataType name="XLDAPR"[^>]*\/><\/metadataTypes><futureMetadata name="XLRICHVALUE" count="1"><bk\/><\/futureMetadata><futureMetadata name="XLDAPR".*<\/futureMetadata><cellMetadata count="1"><bk><rc t="2" v="0"\/><\/bk><\/cellMetadata><valueMetadata count="1">/,
    );
    const known = metadata(
      '<metadataType name="XLDAPR"/><metadataType name="XLOTHER"/>',
      '<cellMetadata count="2"><bk><rc t="2" v="0"/></bk><bk><rc t="1" v="0"/></bk></cellMetadata>',
    );
    const kept = await calculatedParts(withMetadata(known));
    expect(kept["xl/metadata.xml"]).toBe(known);
    expect(kept["xl/worksheets/sheet1.xml"]).toContain('<c r="D9" cm="2">');
  });
});
