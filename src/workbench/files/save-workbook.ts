import JSZip from "jszip";
import { calculationInput } from "../live/calculation-input";
import type { Spill } from "../live/live-calculation";
import type { CalculatedSheet } from "../calc/workbook";
import { XlsxPackage } from "../calc/xlsx/package";
import { writeValues } from "../calc/xlsx/write";
import { escapeXml } from "../calc/xlsx/xml";
import { formatArea } from "../host/store/address";
import { mapCells } from "../host/store/area";
import type { Sheet } from "../host/store/sheet";
import type { SheetCells } from "../host/store/sheet-cells";
import { type Table, headerArea } from "../host/store/table";
import { tableHeaders } from "../host/store/table-headers";
import type { Workbook } from "../host/store/workbook";
import { callsAddIn, fileFormula } from "./file-formulas";
import { sheetPart } from "./sheet-part";
import { StyleSheet } from "./style-sheet";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** LibreOffice shows a file's own values only where they come from a program whose name begins so. */
const PROPERTIES = `${HEADER}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Excel format, written by Keel's workbook</Application></Properties>`;

/** What a file is made from. */
export interface SaveOptions {
  readonly workbook: Workbook;
  /** The namespace of the add-in's functions, which files write in their own way. */
  readonly namespace: string;
  /** The results that spill, by sheet. */
  readonly spills: (sheet: Sheet) => readonly Spill[];
  /**
   * Whether what the add-in gives and what spills is written as values, for programs that have
   * neither the add-in nor formulas that spill.
   */
  readonly asValues: boolean;
}

/** A workbook as an .xlsx file: values, formulas, spills, tables, names, number formats and looks. */
export async function saveWorkbook({
  workbook,
  namespace,
  spills,
  asValues,
}: SaveOptions): Promise<Uint8Array> {
  const saved = asValues ? withValues(workbook, namespace, spills) : workbook;
  const file = await XlsxPackage.open(await bareFile(saved, namespace));
  const sheets = workbook.sheets.map((sheet) => shownValues(sheet, asValues ? [] : spills(sheet)));
  await writeValues(file, calculationInput(saved), { sheets });
  return file.toBytes();
}

/** What is saved of a workbook. */
type Saved = Pick<Workbook, "sheets" | "tables" | "names" | "activeSheet">;

/** A workbook in which values stand for what the add-in gives and for what spills. */
function withValues(
  workbook: Workbook,
  namespace: string,
  spills: (sheet: Sheet) => readonly Spill[],
): Saved {
  const copies = new Map(
    workbook.sheets.map((sheet) => {
      const anchors = new Set(spills(sheet).map(({ row, column }) => `${row} ${column}`));
      const cells: SheetCells = {
        read: (row, column) => {
          const cell = sheet.cells.read(row, column);
          const { formula } = cell;
          const stays = formula === null || callsAddIn(formula, namespace);
          const isValue = stays || anchors.has(`${row} ${column}`);
          return isValue ? { ...cell, formula: null, isSpilled: false } : cell;
        },
        change: () => undefined,
        used: () => sheet.cells.used(),
        written: () => sheet.cells.written(),
        columnWidth: (column) => sheet.cells.columnWidth(column),
        setColumnWidth: () => undefined,
      };
      return [sheet, { ...sheet, cells }];
    }),
  );
  const copyOf = (sheet: Sheet): Sheet => copies.get(sheet) ?? sheet;
  return {
    sheets: workbook.sheets.map(copyOf),
    tables: workbook.tables.map((table) => ({ ...table, sheet: copyOf(table.sheet) })),
    names: workbook.names.map((name) => ({ ...name, sheet: name.sheet && copyOf(name.sheet) })),
    activeSheet: copyOf(workbook.activeSheet),
  };
}

/** The values that a sheet shows, as the writer of calculated values takes them. */
function shownValues({ name, cells }: Sheet, spills: readonly Spill[]): CalculatedSheet {
  const used = cells.used();
  const [rows, columns] = used ? [used.row + used.rows, used.column + used.columns] : [0, 0];
  const area = { row: 0, column: 0, rows, columns };
  return { name, spills, rows: mapCells(area, (r, c) => cells.read(r, c).value) };
}

/** The file without anything that is calculated. */
async function bareFile(workbook: Saved, namespace: string): Promise<Uint8Array> {
  const { sheets, tables } = workbook;
  const zip = new JSZip();
  const styles = new StyleSheet();
  for (const [index, sheet] of sheets.entries()) {
    const own = tables.filter((table) => table.sheet === sheet);
    const ids = own.map((table) => `rId${tables.indexOf(table) + 1}`);
    zip.file(`xl/worksheets/sheet${index + 1}.xml`, sheetPart(sheet, styles, namespace, ids));
    if (own.length === 0) continue;
    const parts = own.map((table): Part => {
      const number = tables.indexOf(table) + 1;
      return [`rId${number}`, "table", `../tables/table${number}.xml`];
    });
    zip.file(`xl/worksheets/_rels/sheet${index + 1}.xml.rels`, relationships(parts));
  }
  for (const [index, table] of tables.entries())
    zip.file(`xl/tables/table${index + 1}.xml`, tablePart(table, index + 1));
  zip.file("xl/styles.xml", styles.toXml());
  zip.file("xl/workbook.xml", workbookPart(workbook, namespace));
  zip.file(
    "xl/_rels/workbook.xml.rels",
    relationships([
      ...sheets.map((_, i): Part => [`rId${i + 1}`, "worksheet", `worksheets/sheet${i + 1}.xml`]),
      [`rId${sheets.length + 1}`, "styles", "styles.xml"],
    ]),
  );
  zip.file(
    "_rels/.rels",
    relationships([
      ["rId1", "officeDocument", "xl/workbook.xml"],
      ["rId2", "extended-properties", "docProps/app.xml"],
    ]),
  );
  zip.file("docProps/app.xml", PROPERTIES);
  zip.file("[Content_Types].xml", contentTypes(sheets.length, tables.length));
  return zip.generateAsync({ type: "uint8array" });
}

type Part = readonly [id: string, type: string, target: string];

function relationships(parts: readonly Part[]): string {
  const items = parts.map(
    ([id, type, target]) =>
      `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`,
  );
  return `${HEADER}<Relationships xmlns="${PACKAGE}/relationships">${items.join("")}</Relationships>`;
}

function contentTypes(sheets: number, tables: number): string {
  const override = (path: string, type: string): string =>
    `<Override PartName="${path}" ContentType="${SPREADSHEET}.${type}+xml"/>`;
  const numbered = (count: number, path: string, type: string): string[] =>
    Array.from({ length: count }, (_, i) => override(`${path}${i + 1}.xml`, type));
  const parts = [
    override("/xl/workbook.xml", "sheet.main"),
    override("/xl/styles.xml", "styles"),
    `<Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/>`,
    ...numbered(sheets, "/xl/worksheets/sheet", "worksheet"),
    ...numbered(tables, "/xl/tables/table", "table"),
  ];
  return `${HEADER}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${parts.join("")}</Types>`;
}

function workbookPart({ sheets, names, activeSheet }: Saved, namespace: string): string {
  const sheetElements = sheets.map(
    ({ name, visibility }, i) =>
      `<sheet name="${escapeXml(name)}" sheetId="${i + 1}"${visibility === "Visible" ? "" : ' state="hidden"'} r:id="rId${i + 1}"/>`,
  );
  const nameElements = names.map(({ name, formula, sheet, visible }) => {
    const scope = sheet ? ` localSheetId="${sheets.indexOf(sheet)}"` : "";
    const hidden = visible ? "" : ' hidden="1"';
    return `<definedName name="${escapeXml(name)}"${scope}${hidden}>${escapeXml(fileFormula(formula, namespace))}</definedName>`;
  });
  const definedNames =
    names.length > 0 ? `<definedNames>${nameElements.join("")}</definedNames>` : "";
  return `${HEADER}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><bookViews><workbookView activeTab="${sheets.indexOf(activeSheet)}"/></bookViews><sheets>${sheetElements.join("")}</sheets>${definedNames}</workbook>`;
}

function tablePart(table: Table, id: number): string {
  const { name, area, sheet, showTotals, style, showBandedRows } = table;
  const header = headerArea(table);
  const cells = header
    ? (mapCells(header, (row, column) => sheet.cells.read(row, column).value)[0] ?? [])
    : Array.from({ length: area.columns }, () => null);
  const columns = tableHeaders(cells).map(
    (text, i) => `<tableColumn id="${i + 1}" name="${escapeXml(text)}"/>`,
  );
  const ref = formatArea(area);
  const filter = header && table.showFilterButton ? `<autoFilter ref="${ref}"/>` : "";
  const totals = showTotals ? ' totalsRowCount="1"' : ' totalsRowShown="0"';
  return `${HEADER}<table xmlns="${MAIN}" id="${id}" name="${escapeXml(name)}" displayName="${escapeXml(name)}" ref="${ref}"${header ? "" : ' headerRowCount="0"'}${totals}>${filter}<tableColumns count="${columns.length}">${columns.join("")}</tableColumns><tableStyleInfo name="${escapeXml(style)}" showFirstColumn="0" showLastColumn="0" showRowStripes="${showBandedRows ? 1 : 0}" showColumnStripes="0"/></table>`;
}
