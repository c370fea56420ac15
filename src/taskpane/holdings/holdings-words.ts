import { currencyKey } from "../../engine/portfolio/currencies";
import { amount, list } from "../../engine/wording/format";
import { placeInWords } from "../../workbook/addresses";
import type { Holdings, LeftOutRow } from "../../workbook/holdings/holdings";

/** Where the holdings are, how many and worth what in all: "Keel sample!A4:G9, 4 holdings, 100,000.00 in all". */
export function holdingsInWords({ place, positions, unconverted }: Holdings): string {
  const where = place.table === null ? placeInWords(place.area) : `Table ${place.table}`;
  const count = positions.length === 1 ? "1 holding" : `${positions.length} holdings`;
  if (unconverted !== null) return `${where}, ${count}, with no total`;
  const worth = positions.reduce((sum, { value }) => sum + value, 0);
  return `${where}, ${count}, ${amount(worth, 2)} in all`;
}

/** What numbers kept as text mean; null where there are none. */
export function textValuesInWords({ valuesAsText }: Holdings): string | null {
  if (valuesAsText === 0) return null;
  const [values, them] =
    valuesAsText === 1
      ? ["1 value is a number kept as text", "it"]
      : [`${valuesAsText} values are numbers kept as text`, "them"];
  return `${values}. The pane reads ${them}; formulas don't. Turn ${them} into ${valuesAsText === 1 ? "a number" : "numbers"} in the worksheet.`;
}

/** That values are in several currencies and what is done with them; null where they are in one. */
export function currenciesInWords({
  held,
  unconverted,
}: Pick<Holdings, "held" | "unconverted">): string | null {
  if (unconverted !== null) return unconverted;
  const codes = new Map<string, string>();
  for (const { currency } of held) {
    const key = currencyKey(currency);
    if (currency !== "" && !codes.has(key)) codes.set(key, currency);
  }
  if (codes.size < 2) return null;
  return `Values are in ${list([...codes.values()])}. They are converted by the rates of the rows and of the options.`;
}

const REASONS: Readonly<Record<LeftOutRow["kind"], string>> = {
  total: "looks like a total",
  pending: "is pending",
  note: "has no value",
};

/** Why a row isn't counted: "Row 9, Total 100,000.00, looks like a total". */
export function leftOutInWords({ row, name, value, kind }: LeftOutRow): string {
  const worth = value === null ? "" : ` ${amount(value, 2)}`;
  const called = name === "" ? "without a name" : shortened(name);
  return `Row ${row}, ${called}${worth}, ${REASONS[kind]}`;
}

const NAME_MOST = 40;

function shortened(name: string): string {
  return name.length > NAME_MOST ? `${name.slice(0, NAME_MOST - 1)}…` : name;
}

const KINDS: Readonly<Record<LeftOutRow["kind"], string>> = {
  total: "total",
  pending: "pending amount",
  note: "note",
};

/** What isn't counted: "Not counted: 1 total, 2 notes". */
export function notCountedInWords(rows: readonly LeftOutRow[]): string {
  const kinds = (["total", "pending", "note"] as const).flatMap((kind) => {
    const count = rows.filter((row) => row.kind === kind).length;
    return count === 0 ? [] : [`${count} ${KINDS[kind]}${count === 1 ? "" : "s"}`];
  });
  return kinds.length === 0 ? "All rows are counted" : `Not counted: ${kinds.join(", ")}`;
}
