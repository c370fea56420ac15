import { type Area, placeInWords, rangeOf } from "../addresses";
import { textOfCell } from "../cells";
import { changeKeptTable, type KeptTableChange } from "../tables/change-kept-table";
import { addKeptTable, readTable, reshapeTable, type WrittenTable } from "../tables/kept-table";
import { optionKey, POLICY_TABLE } from "./saved-policy";

/** An option as the pane writes it: text or number, and how the cell shows it; "" leaves it to its default. */
export interface OptionCell {
  readonly option: string;
  readonly value: string | number;
  readonly numberFormat: string;
}

const SHEET = "Keel policy";
const HEADING = "The options that Keel plans trades by. Edit them here or in the pane.";
const COLUMNS = [
  { header: "Option", numberFormat: "@", width: 120 },
  { header: "Value", numberFormat: "@", width: 140 },
];

/**
 * Writes options into the table `KeelPolicy`, adding it on a worksheet of its own where there is none. Only the rows of
 * these options change; those that have none are added below. All in one `Excel.run`.
 *
 * @throws Error where the table has other columns than Option and Value
 */
export async function savePolicy(options: readonly OptionCell[]): Promise<KeptTableChange> {
  return changeKeptTable({
    name: POLICY_TABLE,
    what: "options saved",
    change: (context, table) => changePolicy(context, table, options),
    add: (context, sheetNames) => addPolicy(context, options, sheetNames),
  });
}

function addPolicy(
  context: Excel.RequestContext,
  options: readonly OptionCell[],
  sheetNames: readonly string[],
): WrittenTable {
  const given = options.filter(isGiven);
  const rows = given.map(({ option }) => [option, ""]);
  const table = { name: POLICY_TABLE, sheet: SHEET, heading: HEADING, columns: COLUMNS, rows };
  const written = addKeptTable(context, table, sheetNames);
  for (const [at, option] of given.entries()) writeValue(context, written.area, at, option);
  return written;
}

async function changePolicy(
  context: Excel.RequestContext,
  table: Excel.Table,
  options: readonly OptionCell[],
): Promise<WrittenTable> {
  const content = await readTable(context, table);
  const { area, body } = content;
  if (content.headers.length !== COLUMNS.length) {
    throw new Error(`${POLICY_TABLE} isn't two columns, Option and Value. Edit it by hand.`);
  }
  const places = new Map(body.map(([name], at) => [optionKey(textOfCell(name)), at]));
  const isNew = (option: OptionCell): boolean => !places.has(option.option);
  const added = options.filter((option) => isNew(option) && isGiven(option));
  return reshapeTable(content, { added: added.length }, () => {
    for (const option of options) {
      const at = places.get(option.option);
      if (at !== undefined) writeValue(context, area, at, option);
    }
    for (const [at, option] of added.entries()) {
      const name = cellAt(context, area, body.length + at, 0);
      name.numberFormat = [["@"]];
      name.values = [[option.option]];
      writeValue(context, area, body.length + at, option);
    }
  });
}

function isGiven({ value }: OptionCell): boolean {
  return value !== "";
}

function writeValue(
  context: Excel.RequestContext,
  area: Area,
  at: number,
  { value, numberFormat }: OptionCell,
): void {
  const cell = cellAt(context, area, at, 1);
  cell.numberFormat = [[numberFormat]];
  cell.values = [[value]];
  cell.format.horizontalAlignment = "Left";
}

/** A cell below the header of a table. */
function cellAt(
  context: Excel.RequestContext,
  { sheet, row, column }: Area,
  at: number,
  across: number,
): Excel.Range {
  return rangeOf(context, {
    sheet,
    row: row + 1 + at,
    column: column + across,
    rows: 1,
    columns: 1,
  });
}

/** What a save of options did, for people. */
export function savedOptionsInWords({ area }: KeptTableChange): string {
  return `Saved in ${POLICY_TABLE}, ${placeInWords(area)}. Formulas read it as ${POLICY_TABLE}[#All].`;
}
