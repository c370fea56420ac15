import { cellName } from "../addresses";
import type { Table } from "../workbook";
import { FormulaError } from "./errors";
import type { FormulaPlace } from "./place";
import type { Token } from "./tokens";

/** Which rows of a table a reference names, in its own words. */
type Section = "#all" | "#data" | "#headers" | "#totals" | "#this row";

interface Specifier {
  readonly sections: readonly Section[];
  /** The first and the last column named; none stands for all. */
  readonly columns: readonly string[];
}

/**
 * Replaces references to tables, such as `Holdings[Value]`, `Holdings[[#This Row],[Value]]` and
 * `[@Value]` within the table, by the cells they name.
 */
export function replaceStructuredReferences(
  tokens: readonly Token[],
  tables: readonly Table[],
  place: FormulaPlace,
): Token[] {
  const replaced: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const next = tokens[i + 1];
    const table =
      token.kind === "name" && next?.kind !== "open" ? findTable(tables, token.text) : undefined;
    if (table) {
      const brackets = next?.kind === "brackets" ? next.text : "[]";
      if (next?.kind === "brackets") i++;
      replaced.push(...tableCells(table, brackets, place));
    } else if (token.kind === "brackets") {
      replaced.push(...tableCells(tableAround(tables, place, token), token.text, place));
    } else replaced.push(token);
  }
  return replaced;
}

function findTable(tables: readonly Table[], name: string): Table | undefined {
  return tables.find((table) => table.name.toUpperCase() === name.toUpperCase());
}

function tableAround(tables: readonly Table[], place: FormulaPlace, token: Token): Table {
  const table = tables.find(
    ({ sheet, range }) =>
      sheet === place.sheet &&
      range.top <= place.row &&
      place.row <= range.bottom &&
      range.left <= place.column &&
      place.column <= range.right,
  );
  if (table) return table;
  throw new FormulaError("#REF!", `${token.text} names no table, and the cell is in none.`);
}

function tableCells(table: Table, brackets: string, place: FormulaPlace): Token[] {
  const { sections, columns } = parseSpecifier(brackets);
  const [top, bottom] = sectionRows(table, sections, place);
  const [left, right] = columnSpan(table, columns);
  const cells: Token[] = [
    { kind: "sheet", text: `'${table.sheet.replaceAll("'", "''")}'!` },
    { kind: "cell", text: cellName(top, left) },
  ];
  if (top === bottom && left === right) return cells;
  const last: Token = { kind: "cell", text: cellName(bottom, right) };
  return [...cells, { kind: "operator", text: ":" }, last];
}

function parseSpecifier(brackets: string): Specifier {
  let inside = brackets.slice(1, -1).trim();
  const sections: Section[] = [];
  if (inside.startsWith("@")) {
    sections.push("#this row");
    inside = inside.slice(1).trim();
  }
  const items = inside.startsWith("[")
    ? [...inside.matchAll(/\[((?:'.|[^[\]'])*)\]/g)].map((match) => match[1] ?? "")
    : [inside].filter((item) => item !== "");
  const columns: string[] = [];
  for (const item of items) {
    if (item.startsWith("#")) sections.push(item.toLowerCase() as Section);
    else columns.push(item.replace(/'(.)/g, "$1"));
  }
  return { sections, columns };
}

function columnSpan(table: Table, columns: readonly string[]): [number, number] {
  if (columns.length === 0) return [table.range.left, table.range.right];
  const places = columns.map((column) => {
    const place = table.columns.findIndex((name) => name.toUpperCase() === column.toUpperCase());
    if (place >= 0) return table.range.left + place;
    throw new FormulaError("#REF!", `The table ${table.name} has no column ${column}.`);
  });
  return [Math.min(...places), Math.max(...places)];
}

function sectionRows(
  table: Table,
  sections: readonly Section[],
  place: FormulaPlace,
): [number, number] {
  const { top, bottom } = table.range;
  const dataTop = top + table.headerRows;
  const dataBottom = bottom - table.totalsRows;
  const spans = (sections.length > 0 ? sections : ["#data" as const]).map((section) => {
    if (section === "#all") return [top, bottom] as const;
    if (section === "#data") return [dataTop, dataBottom] as const;
    if (section === "#headers" && table.headerRows > 0) return [top, top] as const;
    if (section === "#totals" && table.totalsRows > 0) return [bottom, bottom] as const;
    if (section === "#this row") return thisRow(table, dataTop, dataBottom, place);
    throw new FormulaError("#REF!", `The table ${table.name} has no ${section}.`);
  });
  return [Math.min(...spans.map(([first]) => first)), Math.max(...spans.map(([, last]) => last))];
}

function thisRow(
  table: Table,
  dataTop: number,
  dataBottom: number,
  { row }: FormulaPlace,
): readonly [number, number] {
  if (dataTop <= row && row <= dataBottom) return [row, row];
  throw new FormulaError("#VALUE!", `Row ${row + 1} is not a row of the table ${table.name}.`);
}
