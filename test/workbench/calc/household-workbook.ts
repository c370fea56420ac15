import { readFile } from "node:fs/promises";
import { type Position, readFidelityPositions, splitCsv } from "./fidelity-positions";
import { row, tableXml, workbookFile, worksheet } from "./xlsx/workbook-file";

const DATA = new URL("../../data/", import.meta.url);
const COLUMNS = ["Account", "Symbol", "Description", "Units", "Price", "Value", "Target", "Band"];

export interface Household {
  readonly positions: readonly Position[];
  readonly file: Buffer;
}

/**
 * A household's positions as Fidelity gives them, made into a workbook: a table of positions with
 * targets and bands on the first sheet, `formulas` by their cells on the second, and a name Cash.
 */
export async function householdWorkbook(
  formulas: Readonly<Record<string, string>>,
  cash: number,
): Promise<Household> {
  const csv = await readFile(new URL("Portfolio_Positions_Nov-20-2026.csv", DATA), "utf8");
  const { positions } = readFidelityPositions(csv);
  const targets = await readTargets();
  const ref = `A1:H${positions.length + 1}`;
  const rows = [
    row(1, ...COLUMNS.map((name, i): [string, string] => textCell(`${letter(i)}1`, name))),
    ...positions.map((position, i) => positionRow(i + 2, position, targets[i] ?? [])),
  ];
  const cells = Object.entries(formulas).map(([cell, formula]): [string, string] => [
    cell,
    `<f>${escape(formula)}</f>`,
  ]);
  const file = await workbookFile({
    sheet: worksheet(
      rows.join(""),
      `<dimension ref="${ref}"/>`,
      '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
    ),
    secondSheet: worksheet(row(1, ...cells)),
    definedNames: `<definedName name="Cash">${cash}</definedName>`,
    table: tableXml("Positions", ref, COLUMNS),
  });
  return { positions, file };
}

/** The targets and bands, in the order of the positions. */
async function readTargets(): Promise<string[][]> {
  const csv = await readFile(new URL("household-targets.csv", DATA), "utf8");
  const [, ...lines] = csv.trim().split("\n");
  return lines.map((line) => splitCsv(`${line},`));
}

function positionRow(number: number, position: Position, target: readonly string[]): string {
  const [, symbol, percent = "", band = ""] = target;
  if (symbol !== position.symbol) throw new Error(`No target for ${position.symbol}.`);
  const fraction = (Number(percent.replace("%", "")) / 100).toFixed(4);
  return row(
    number,
    textCell(`A${number}`, position.account),
    textCell(`B${number}`, position.symbol),
    textCell(`C${number}`, position.description),
    [`D${number}`, numberElement(position.quantity)],
    [`E${number}`, numberElement(position.price)],
    [`F${number}`, numberElement(position.value)],
    [`G${number} s="2"`, `<v>${fraction}</v>`],
    textCell(`H${number}`, band),
  );
}

function numberElement(value: number | undefined): string {
  return value === undefined ? "" : `<v>${value}</v>`;
}

function textCell(cell: string, text: string): [string, string] {
  return [`${cell} t="inlineStr"`, `<is><t>${escape(text)}</t></is>`];
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

function letter(column: number): string {
  return String.fromCharCode(65 + column);
}
