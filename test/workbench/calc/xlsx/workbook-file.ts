import JSZip from "jszip";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A worksheet's XML around its rows. */
export function worksheet(rows: string, before = '<dimension ref="A1:B2"/>', after = ""): string {
  return `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
}

/** Rows of cells, each written as [cell, inside], such as ["A1 s=\"1\"", "<v>1</v>"]. */
export function row(number: number, ...cells: [string, string][]): string {
  const inside = cells.map(([cell, content]) => {
    const [name, ...attributes] = cell.split(" ");
    return `<c r="${[`${name}"`, ...attributes].join(" ")}>${content}</c>`;
  });
  return `<row r="${number}">${inside.join("")}</row>`;
}

/** What a workbook has beside its first sheet. */
export interface WorkbookParts {
  readonly sheet: string;
  readonly secondSheet?: string;
  readonly definedNames?: string;
  readonly sharedStrings?: readonly string[];
  readonly table?: string;
  readonly extraParts?: Readonly<Record<string, string>>;
  readonly extraTypes?: string;
  readonly extraRelationships?: string;
}

/** An .xlsx file with styles, a sheet called "My data", a second one, and whatever else is given. */
export async function workbookFile(parts: WorkbookParts): Promise<Buffer> {
  const zip = new JSZip();
  for (const [path, xml] of Object.entries(workbookParts(parts))) zip.file(path, xml);
  return zip.generateAsync({ type: "nodebuffer" });
}

/** The parts of an .xlsx file as text, by their paths. */
export async function partsOf(bytes: Buffer): Promise<Record<string, string>> {
  const zip = await JSZip.loadAsync(bytes);
  const files = Object.values(zip.files).filter(({ dir }) => !dir);
  const entries = files.map(async (file) => [file.name, await file.async("string")] as const);
  return Object.fromEntries(await Promise.all(entries));
}

function workbookParts(parts: WorkbookParts): Record<string, string> {
  const strings = parts.sharedStrings ?? [];
  return {
    "[Content_Types].xml": `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${CONTENT}.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="${CONTENT}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${CONTENT}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${CONTENT}.sharedStrings+xml"/>${parts.table ? `<Override PartName="/xl/tables/table1.xml" ContentType="${CONTENT}.table+xml"/>` : ""}${parts.extraTypes ?? ""}</Types>`,
    "_rels/.rels": `${HEAD}<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="My data" sheetId="1" r:id="rId1"/><sheet name="Other &amp; more" sheetId="2" r:id="rId2"/></sheets>${parts.definedNames ? `<definedNames>${parts.definedNames}</definedNames>` : ""}<calcPr calcId="191029"/></workbook>`,
    "xl/_rels/workbook.xml.rels": `${HEAD}<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/worksheet" Target="/xl/worksheets/sheet2.xml"/><Relationship Id="rId3" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="rId4" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/>${parts.extraRelationships ?? ""}</Relationships>`,
    "xl/worksheets/sheet1.xml": parts.sheet,
    "xl/worksheets/sheet2.xml": parts.secondSheet ?? worksheet(""),
    "xl/styles.xml": `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/></font><font><b/><sz val="11"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="10" applyNumberFormat="1"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    "xl/sharedStrings.xml": `${HEAD}<sst xmlns="${MAIN}" count="${strings.length}" uniqueCount="${strings.length}">${strings.map((text) => `<si><t xml:space="preserve">${text}</t></si>`).join("")}</sst>`,
    ...(parts.table && {
      "xl/tables/table1.xml": parts.table,
      "xl/worksheets/_rels/sheet1.xml.rels": `${HEAD}<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="rId1" Type="${OFFICE}/table" Target="../tables/table1.xml"/></Relationships>`,
    }),
    ...parts.extraParts,
  };
}

/** A table's XML over a range, with headers. */
export function tableXml(name: string, ref: string, columns: readonly string[], more = ""): string {
  const list = columns.map((column, i) => `<tableColumn id="${i + 1}" name="${column}"/>`).join("");
  return `${HEAD}<table xmlns="${MAIN}" id="1" name="${name}" displayName="${name}" ref="${ref}"${more}><tableColumns count="${columns.length}">${list}</tableColumns><tableStyleInfo name="TableStyleMedium2"/></table>`;
}
