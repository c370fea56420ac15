import { WrongCall, type Range } from "./cells";
import type { Judge, Within } from "./class-levels";
import type { Split } from "./class-targets";
import type { Fraction } from "./fraction";
import { readGates, TRIGGER_OPTION_NAMES, type Gates } from "./gates";
import {
  readAmount,
  readChoice,
  readOptions,
  readTradeOptions,
  TRADE_OPTION_NAMES,
  type Options,
  type TradeOptions,
} from "./options";

const PLAN_OPTION_NAMES = [
  "show",
  "cash",
  "currency",
  "targets",
  "judge",
  "split",
  "within",
  "accounts",
  "cash account",
] as const;

/** What a portfolio is planned by. */
export interface Mandate {
  readonly options: TradeOptions;
  readonly gates: Gates;
  readonly cash: Fraction;
  readonly classes: ClassOptions;
  /** As they are given, for those that name currencies. */
  readonly given: Options;
}

/** How classes are read and traded. */
interface ClassOptions {
  readonly targets: "of portfolio" | "of parent";
  readonly judge: Judge;
  readonly split: Split;
  readonly within: Within;
}

function classOptions(given: Options): ClassOptions {
  const cell = (name: keyof ClassOptions) => given.get(name) ?? null;
  return {
    targets: readChoice(cell("targets"), ["of portfolio", "of parent"]),
    judge: readChoice(cell("judge"), ["portfolio", "parent"]),
    split: readChoice(cell("split"), ["holdings", "equally", "rank", "fewest trades"]),
    within: readChoice(cell("within"), ["to target", "pro rata", "own drift"]),
  };
}

export function optionsIn(policy: Range | null): Options {
  const rates = (policy ?? []).flatMap(([name]) =>
    typeof name === "string" && name.toLowerCase().startsWith("rate ") ? [name.toLowerCase()] : [],
  );
  const names = [...PLAN_OPTION_NAMES, ...TRIGGER_OPTION_NAMES, ...TRADE_OPTION_NAMES];
  return readOptions(policy, [...names, ...rates]);
}

export function readMandate(given: Options, hasBands: boolean): Mandate {
  const options = readTradeOptions(given);
  if (!hasBands && !options.to.isZero()) throw new WrongCall("no bands to go to a part of");
  return {
    options,
    gates: readGates(given, hasBands),
    cash: readAmount(given.get("cash") ?? null),
    classes: classOptions(given),
    given,
  };
}
