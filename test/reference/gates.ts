import { isBlank, WrongCall, type Cell } from "./cells";
import { readChoice, type Options } from "./options";

export const TRIGGER_OPTION_NAMES = [
  "rule",
  "review",
  "phase",
  "as of",
  "last rebalanced",
  "cooldown",
  "confirmations",
  "seen",
  "outside since",
  "signal",
] as const;

type Name = (typeof TRIGGER_OPTION_NAMES)[number];

type Decision = "Hold" | "Wait" | "Act";

/** What the gates make of a look at the bands. */
export type Gates = (fires: boolean) => Decision;

const MONTHS = { monthly: 1, quarterly: 3, "half-yearly": 6, yearly: 12 } as const;
const MILLISECONDS_A_DAY = 86_400_000;

/** A day as a date; of the days before March 1900, which Excel counts differently, none is tried. */
function dateOf(day: number): Date {
  return new Date(Date.UTC(1899, 11, 30) + day * MILLISECONDS_A_DAY);
}

function readDay(cell: Cell): number {
  if (typeof cell === "number" && cell >= 1) return Math.floor(cell);
  const time = typeof cell === "string" ? Date.parse(`${cell}T00:00:00Z`) : NaN;
  if (Number.isNaN(time)) throw new WrongCall("not a date");
  return (time - Date.UTC(1899, 11, 30)) / MILLISECONDS_A_DAY;
}

function isPeriodEnd(day: number, months: number, phase: number): boolean {
  const isMonthEnd = dateOf(day + 1).getUTCDate() === 1;
  return isMonthEnd && (dateOf(day).getUTCMonth() + 1 - phase) % months === 0;
}

/** The options of the gates, read one by one. */
class Facts {
  constructor(private readonly options: Options) {}

  cell(name: Name): Cell {
    const cell = this.options.get(name) ?? null;
    return isBlank(cell) && name !== "seen" ? null : cell;
  }

  /** The text of an option, or its number. */
  text(name: Name): string {
    const cell = this.cell(name);
    return typeof cell === "string" || typeof cell === "number" ? `${cell}` : "";
  }

  /** semantics.md, Triggers: "a missing one is an error". */
  needed(name: Name): Cell {
    const cell = this.cell(name);
    if (cell === null || cell === "") throw new WrongCall(`${name} is missing`);
    return cell;
  }

  /** The days from one date to the day of the values. */
  daysSince(name: "last rebalanced" | "outside since"): { asOf: number; since: number } {
    const [asOf, since] = [readDay(this.needed("as of")), readDay(this.needed(name))];
    if (since > asOf) throw new WrongCall(`${name} is after the day of the values`);
    return { asOf, since };
  }
}

/** "A calendar is due when one of its period ends lies in (last rebalanced, as of]". */
function isDue(facts: Facts): boolean {
  if (facts.cell("review") === null) return false;
  const review = readChoice(facts.cell("review"), [
    "monthly",
    "quarterly",
    "half-yearly",
    "yearly",
  ]);
  const months = MONTHS[review];
  const phase = facts.cell("phase") === null ? months : Number(facts.cell("phase"));
  const { asOf, since } = facts.daysSince("last rebalanced");
  for (let day = since + 1; day <= asOf; day++) if (isPeriodEnd(day, months, phase)) return true;
  return false;
}

function isConfirmed(facts: Facts): boolean {
  const [count = "", unit = ""] = facts.text("confirmations").split(" ");
  if (unit.startsWith("observation")) return Number(facts.needed("seen")) >= Number(count);
  const { asOf, since } = facts.daysSince("outside since");
  return asOf - since >= Number(count);
}

function isCooling(facts: Facts): boolean {
  const days = Number.parseInt(facts.text("cooldown"), 10);
  const { asOf, since } = facts.daysSince("last rebalanced");
  return asOf < since + days;
}

const RULES = ["band", "calendar", "calendar and band", "calendar or band"] as const;

/** design.md, Policy options: the rule, or what there is. */
function ruleOf(facts: Facts, hasBands: boolean): (typeof RULES)[number] | "none" {
  const hasCalendar = facts.cell("review") !== null || facts.cell("signal") !== null;
  if (facts.cell("confirmations") !== null && !hasBands) throw new WrongCall("no bands");
  if (facts.cell("rule") === null) {
    if (hasBands) return hasCalendar ? "calendar and band" : "band";
    return hasCalendar ? "calendar" : "none";
  }
  const rule = readChoice(facts.cell("rule"), [...RULES]);
  if (rule.includes("band") && !hasBands) throw new WrongCall("the rule needs bands");
  if (rule.includes("calendar") && !hasCalendar) throw new WrongCall("the rule needs a review");
  return rule;
}

/**
 * semantics.md, Triggers: Hold where nothing asks for a trade, Wait where a gate stops what does, else Act. A signal
 * that is on acts like a due calendar.
 */
export function readGates(options: Options, hasBands: boolean): Gates {
  const facts = new Facts(options);
  const rule = ruleOf(facts, hasBands);
  const due = rule.includes("calendar") && (isDue(facts) || facts.cell("signal") === true);
  const cooling = facts.cell("cooldown") !== null && isCooling(facts);
  const unconfirmed =
    rule.includes("band") && facts.cell("confirmations") !== null && !isConfirmed(facts);
  return (fires) => {
    const bandAsks = rule.includes("band") && fires;
    if (rule !== "none" && !bandAsks && !due) return "Hold";
    if (rule === "calendar and band" && !(bandAsks && due)) return "Wait";
    if (cooling) return "Wait";
    const actsAlone = rule === "calendar or band" && due;
    return unconfirmed && !actsAlone ? "Wait" : "Act";
  };
}
