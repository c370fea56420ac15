import fc from "fast-check";
import { planEach } from "../../../src/engine/plan-each";
import type { Mandate, Planned } from "../../../src/engine/plan-one";
import type { Plan } from "../../../src/engine/plan";
import type { PlacedPortfolio } from "../../../src/engine/placement/placed-portfolio";
import { InputError } from "../../../src/engine/errors/input-error";
import { DEFAULT_CLASS_POLICY } from "../../../src/engine/portfolio/class-policy";
import type { Holdings, PortfolioRows } from "../../../src/engine/portfolio/holdings";
import { NO_TERMS, TRADE_FLAGS, type TradeFlag } from "../../../src/engine/portfolio/terms";
import type { Band } from "../../../src/engine/triggers/band";
import { DEFAULT_TRADE_POLICY, type TradePolicy } from "../../../src/engine/trades/trade-policy";

/** A holding of an account. */
export interface HouseholdRow {
  readonly name: string;
  readonly account: string;
  /** Units held, or money where it has no price. */
  readonly units: number;
  /** Money for one unit; 0 for none. */
  readonly price: number;
  readonly lot: number;
  readonly flag: TradeFlag;
  /** Money; NaN for none. */
  readonly least: number;
  readonly most: number;
}

/** Holdings of up to four names in up to three accounts, and what they are planned by. */
export interface RandomHousehold {
  readonly rows: readonly HouseholdRow[];
  /** Percents by name; a name without a row has none. */
  readonly targets: ReadonlyMap<string, number>;
  readonly cash: number;
  readonly cashAccount: string | null;
  readonly policy: TradePolicy;
}

/** What may vary beside the holdings. */
export interface Variety {
  readonly hasPrices: boolean;
  readonly isLimited: boolean;
  readonly policies: fc.Arbitrary<Partial<TradePolicy>>;
}

const NAMES = ["Stocks", "Bonds", "Gold", "Cash"];
const ACCOUNTS = ["Joint", "IRA", "Roth"];

const sometimes = <T>(usual: T, other: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: other });

export function households({
  hasPrices,
  isLimited,
  policies,
}: Variety): fc.Arbitrary<RandomHousehold> {
  const limits = sometimes(NaN, isLimited ? fc.integer({ min: 2, max: 60_000 }) : fc.constant(NaN));
  const flags = sometimes<TradeFlag>(
    "any",
    isLimited ? fc.constantFrom(...TRADE_FLAGS) : fc.constant("any"),
  );
  const rows = fc.uniqueArray(
    fc.record({
      name: fc.constantFrom(...NAMES),
      account: fc.constantFrom(...ACCOUNTS),
      price: hasPrices ? fc.constantFrom(0, 12.5, 80, 333.33) : fc.constant(0),
      lot: fc.constantFrom(1, 1, 10, 0.001),
      held: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 5_000_000 })),
      flag: flags,
      least: limits,
      most: limits,
    }),
    { minLength: 2, maxLength: 8, selector: ({ name, account }) => `${name} in ${account}` },
  );
  return fc
    .record({
      rows,
      parts: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 4, maxLength: 4 }),
      cash: fc.oneof(fc.constant(0), fc.integer({ min: -1_500_000, max: 2_000_000 })),
      cashAccount: sometimes<string | null>(null, fc.constantFrom(...ACCOUNTS)),
      policy: policies,
    })
    .map(({ rows: given, parts, cash, cashAccount, policy }) => {
      const held = given.map(({ held: cents, price, ...row }) => ({
        ...row,
        price,
        units: price > 0 ? Math.floor(cents / 100 / price) : cents / 100,
      }));
      const names = [...new Set(given.map(({ name }) => name))];
      const total = names.reduce((sum, _, at) => sum + (parts[at] ?? 0) + 1, 0);
      const whole = names.map((_, at) => Math.floor((100 * ((parts[at] ?? 0) + 1)) / total));
      const rest = 100 - whole.reduce((sum, part) => sum + part, 0);
      return {
        rows: held,
        targets: new Map(names.map((name, at) => [name, (whole[at] ?? 0) + (at === 0 ? rest : 0)])),
        cash: cash / 100,
        cashAccount: held.some(({ account }) => account === cashAccount) ? cashAccount : null,
        policy: { ...DEFAULT_TRADE_POLICY, ...policy },
      };
    });
}

/** What a row is worth, money. */
export function valueOf({ units, price }: HouseholdRow): number {
  return price > 0 ? Number((units * price).toPrecision(15)) : units;
}

/** A household as a table of one portfolio, and what it is planned by. */
export interface HouseholdTable {
  readonly planned: Planned;
  readonly portfolio: PortfolioRows;
  readonly mandate: Mandate;
}

/** A household as a table; its targets stand in the first row of each name. */
export function tableOf(
  { rows, targets, cash, cashAccount, policy }: RandomHousehold,
  bands: readonly Band[] | null = null,
): HouseholdTable {
  const first = new Set<string>();
  const column = (of: (row: HouseholdRow) => number): Float64Array => Float64Array.from(rows, of);
  const holdings: Holdings = {
    names: rows.map(({ name }) => name),
    accounts: rows.map(({ account }) => account),
    classes: null,
    values: column(valueOf),
    targets: column(({ name }) => {
      if (first.has(name)) return 0;
      first.add(name);
      return targets.get(name) ?? 0;
    }),
    prices: column(({ price }) => price),
    terms: {
      ...NO_TERMS,
      flags: rows.map(({ flag }) => flag),
      least: column(({ least }) => least),
      most: column(({ most }) => most),
      lots: column(({ lot }) => lot),
    },
    currencies: null,
  };
  return {
    planned: { holdings, bands, classRows: new Map() },
    portfolio: { name: "", rows: Uint32Array.from(rows.keys()) },
    mandate: {
      cash,
      policy,
      classPolicy: DEFAULT_CLASS_POLICY,
      accountPolicy: { accounts: "walls", cashAccount },
    },
  };
}

/** The plan of a household; null where it can't be planned, or takes no placing. */
export function planHousehold(
  household: RandomHousehold,
): { readonly plan: Plan; readonly placed: PlacedPortfolio } | null {
  const { planned, portfolio, mandate } = tableOf(household);
  const [outcome] = planEach(planned, [portfolio], () => mandate);
  if (!outcome || outcome.plan instanceof InputError || !outcome.placed) return null;
  return { plan: outcome.plan, placed: outcome.placed };
}
