import { InputError } from "../../engine/errors/input-error";
import {
  convertedValue,
  type CurrencyPolicy,
  type NamedCurrencies,
  resolvedRates,
} from "../../engine/portfolio/currencies";
import { list } from "../../engine/wording/format";
import { policiesOf } from "../../input/policy";
import { nameKey } from "../../engine/portfolio/holding-names";
import type { SavedPolicy } from "../policy/saved-policy";
import type { HeldRow } from "./held-rows";
import type { Holdings } from "./holdings";
import { moneySum } from "./money-sum";

/**
 * Holdings with all values in the currency of their portfolio, by the rates that a plan takes: those of the rows, and
 * those of the saved options. Where a rate is missing or contradicted nothing is converted, and `unconverted` says why;
 * so it does where portfolios are in several currencies, which have no total.
 */
export function inOwnCurrency(holdings: Holdings, policy: SavedPolicy | null): Holdings {
  const { held, positions, place } = holdings;
  if (held.every(({ currency }) => currency === "")) return holdings;
  const named: NamedCurrencies = {
    codes: held.map(({ currency }) => currency),
    rates: Float64Array.from(held, ({ rate }) => rate),
  };
  const rowNumber = (at: number): number => place.area.row + (held[at] as HeldRow).row + 1;
  const policyOf = currencyPolicies(policy);
  const found = portfoliosIn(held).map(({ name, rows }) => ({
    rows,
    ...resolvedRates(named, rows, policyOf(name), rowNumber),
  }));
  const faults = found.flatMap((each) => [...each.faults.values()]);
  const owns = new Set(found.map(({ own }) => own).filter((own) => own !== ""));
  if (faults.length > 0) return { ...holdings, unconverted: faultsInWords(faults) };
  const rates = new Map(
    found.flatMap((each) =>
      Array.from(each.rows, (row, at) => [row, each.rates[at] as number] as const),
    ),
  );
  const converted = held.map((row, at): HeldRow => ({
    ...row,
    worth: row.value === null ? null : inCurrency(row.value, rates.get(at) ?? 1),
  }));
  const worth = new Map(converted.map((row) => [row.row, row.worth ?? 0]));
  return {
    ...holdings,
    held: converted,
    positions: positions.map((position) => ({
      ...position,
      value: position.rows.reduce((sum, row) => moneySum(sum, worth.get(row) ?? 0), 0),
    })),
    unconverted: owns.size > 1 ? ownsInWords([...owns]) : null,
  };
}

function inCurrency(value: number, rate: number): number {
  return rate === 1 ? value : convertedValue(value, rate);
}

/** The rows of each portfolio, by their places among those that are held. */
function portfoliosIn(held: readonly HeldRow[]): { name: string; rows: Uint32Array }[] {
  const places = new Map<string, number[]>();
  for (const [at, { portfolio }] of held.entries()) {
    const key = nameKey(portfolio);
    const known = places.get(key);
    if (known) known.push(at);
    else places.set(key, [at]);
  }
  return [...places].map(([name, rows]) => ({ name, rows: Uint32Array.from(rows) }));
}

const NOTHING_SAID: CurrencyPolicy = { own: "", rates: new Map() };

/** What the saved options say of the currencies of a portfolio; nothing where they can't be read, as Trades tells. */
function currencyPolicies(policy: SavedPolicy | null): (portfolio: string) => CurrencyPolicy {
  const policies = ifReadable(() => policiesOf(policy?.cells ?? [], true));
  return (portfolio) => ifReadable(() => policies?.mandateOf(portfolio).currencies) ?? NOTHING_SAID;
}

function ifReadable<Read>(read: () => Read): Read | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}

function faultsInWords(faults: readonly InputError[]): string {
  const [first] = faults as readonly [InputError, ...InputError[]];
  const others = faults.length - 1;
  if (others === 0) return first.message;
  return `${first.message} So ${others === 1 ? "does 1 more row" : `do ${others} more rows`}.`;
}

function ownsInWords(owns: readonly string[]): string {
  return `Portfolios are in ${list(owns)}, which have no total. Trades shows them one by one.`;
}
