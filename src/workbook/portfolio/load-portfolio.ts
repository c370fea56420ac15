import { AREA_PROPERTIES, areaOf } from "../addresses";
import type { Holdings, HoldingsPlace } from "../holdings/holdings";
import { findHoldings } from "../holdings/find-holdings";
import { readHoldings } from "../holdings/read-holdings";
import { type Corrections, NO_CORRECTIONS } from "../mapping";
import { MODELS_TABLE, readModels } from "../models/saved-models";
import { POLICY_TABLE, readPolicy, type SavedPolicy } from "../policy/saved-policy";
import { heldNaming } from "../targets/held-naming";
import { readTargets, TARGETS_TABLE } from "../targets/saved-targets";
import {
  chosenSource,
  isOtherTable,
  loadPointers,
  type Pointers,
  rememberSource,
  type Source,
  sourceAt,
} from "./pointers";
import type { Portfolio } from "./portfolio";

/**
 * The holdings that were chosen, or else those on a worksheet, with the saved targets. Null where there are none.
 *
 * @param sheetName the worksheet to look at where nothing was chosen; the active one where it's left out
 */
export async function loadPortfolio(sheetName?: string): Promise<Portfolio | null> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const sheet =
      sheetName === undefined
        ? worksheets.getActiveWorksheet()
        : worksheets.getItemOrNullObject(sheetName);
    sheet.load("name");
    const pointers = await pointersOf(context);
    const chosen = chosenSource(context, pointers);
    if (chosen) return readPortfolio(context, chosen, pointers, pointers.mapping ?? NO_CORRECTIONS);
    if (sheet.isNullObject || pointers.otherSheets.has(sheet.name)) return null;
    const used = { range: sheet.getUsedRangeOrNullObject(), table: null };
    return readPortfolio(context, used, pointers, NO_CORRECTIONS, findHoldings);
  });
}

/**
 * Takes the selected cells as the holdings: the table around them, the cells themselves, or for a single cell the
 * block around it. Null where the selection is empty.
 */
export async function selectHoldings(): Promise<Portfolio | null> {
  return Excel.run(async (context) => {
    const selected = context.workbook.getSelectedRange();
    const tables = selected.getTables(false);
    const used = selected.getUsedRangeOrNullObject();
    selected.load("cellCount");
    tables.load("items/name");
    used.load("cellCount");
    const pointers = await pointersOf(context);
    const table = tables.items.find(({ name }) => !isOtherTable(name));
    if (!table && used.isNullObject) return null;
    const block = selected.cellCount === 1 ? selected.getSurroundingRegion() : used;
    const source = table
      ? { range: table.getRange(), table: table.name }
      : { range: block, table: null };
    const portfolio = await readPortfolio(context, source, pointers, NO_CORRECTIONS);
    rememberSource(context, source, pointers, NO_CORRECTIONS);
    await context.sync();
    return portfolio;
  });
}

/** Keeps how the holdings are to be read otherwise, and reads them so. */
export async function correctHoldings(
  place: HoldingsPlace,
  corrections: Corrections,
): Promise<Portfolio | null> {
  return Excel.run(async (context) => {
    const pointers = await pointersOf(context);
    const source = sourceAt(context, place);
    rememberSource(context, source, pointers, corrections);
    return readPortfolio(context, source, pointers, corrections);
  });
}

async function pointersOf(context: Excel.RequestContext): Promise<Pointers> {
  const loaded = loadPointers(context);
  await context.sync();
  return loaded();
}

async function readPortfolio(
  context: Excel.RequestContext,
  { range, table }: Source,
  { tables }: Pointers,
  corrections: Corrections,
  read: typeof readHoldings | typeof findHoldings = readHoldings,
): Promise<Portfolio | null> {
  const [targets, policy, models] = [TARGETS_TABLE, POLICY_TABLE, MODELS_TABLE].map((name) =>
    tables.includes(name) ? context.workbook.tables.getItem(name).getRange() : null,
  );
  for (const each of [range, targets, policy, models]) each?.load(`values,${AREA_PROPERTIES}`);
  await context.sync();
  if (range.isNullObject) return null;
  const holdings = read({ area: areaOf(range), table }, range.values, corrections);
  if (holdings === null) return null;
  const options = policy ? readPolicy(areaOf(policy), policy.values) : null;
  return {
    holdings: await converted(holdings, options),
    corrections,
    saved: targets ? readTargets(areaOf(targets), targets.values, heldNaming(holdings)) : null,
    policy: options,
    models: models ? readModels(models.values) : null,
  };
}

/** Holdings in their portfolio's currency; what converts them loads where they name currencies. */
async function converted(holdings: Holdings, policy: SavedPolicy | null): Promise<Holdings> {
  if (holdings.held.every(({ currency }) => currency === "")) return holdings;
  const { inOwnCurrency } = await import(
    /* webpackChunkName: "currencies" */ "../holdings/own-currency"
  );
  return inOwnCurrency(holdings, policy);
}
