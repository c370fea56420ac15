import { parseRange } from "../addresses";
import type { Table } from "../workbook";
import type { WorksheetPart, XlsxPackage } from "./package";
import { attribute, elements } from "./xml";

/** Reads the tables of all worksheets. */
export async function readTables(
  file: XlsxPackage,
  worksheets: readonly WorksheetPart[],
): Promise<Table[]> {
  const tables: Table[] = [];
  for (const { name, path } of worksheets) {
    for (const relationship of await file.relationships(path)) {
      if (relationship.type !== "table") continue;
      const table = readTable((await file.text(relationship.path)) ?? "", name);
      if (table) tables.push(table);
    }
  }
  return tables;
}

function readTable(xml: string, sheet: string): Table | undefined {
  const [table] = elements(xml, "table");
  const range = parseRange(attribute(table?.attributes ?? "", "ref") ?? "");
  const name = attribute(table?.attributes ?? "", "displayName");
  if (!table || !range || !name) return undefined;
  return {
    name,
    sheet,
    range,
    headerRows: attribute(table.attributes, "headerRowCount") === "0" ? 0 : 1,
    totalsRows: attribute(table.attributes, "totalsRowCount") === "1" ? 1 : 0,
    columns: elements(table.content, "tableColumn").map(({ attributes }) =>
      unescapeLineBreaks(attribute(attributes, "name") ?? ""),
    ),
  };
}

/** The format writes a line break in a column's name as `_x000a_`. */
function unescapeLineBreaks(name: string): string {
  return name.replace(/_x([0-9a-fA-F]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
