import { laterError } from "../engine/errors/later-error";
import { asymptoticWidth, mastersWidth, volatilityWidth } from "../engine/targets/band-width";
import { cellOf, given } from "../input/arguments";
import { type Argument, type Cell, inWords } from "../input/cells";
import { numbersOf } from "../input/columns";
import { nearest } from "../input/nearest";
import { number, type Options, optionsOf } from "../input/options";
import { Problems } from "../input/problems";
import { tableOf } from "../input/table";
import { type Answer, answerRows } from "./output/answer";

const POSITIVE = { least: 1e-12, most: Infinity, inWords: "a number above 0" };
const VOLATILITY = {
  ...POSITIVE,
  percent: true,
  inWords: "a fraction a year above 0, such as 16%",
};
const COST = {
  least: 0,
  most: 0.25,
  percent: true,
  inWords: "a fraction from 0 to 0.25, such as 0.1%",
};

const OPTIONS = {
  volatility: number(VOLATILITY),
  years: number(POSITIVE),
  k: number(POSITIVE),
  "risk tolerance": number(POSITIVE),
  "risk aversion": number(POSITIVE),
  cost: number(COST),
};

type Given = Options<typeof OPTIONS>;
type Width = (target: number) => number;

const METHODS: Readonly<Record<string, (options: Given) => Width>> = {
  volatility: (options) => {
    const volatility = needed(options, "volatility", "volatility");
    const { years = 1, k = 1 } = options;
    return (target) => volatilityWidth(target, volatility, years, k);
  },
  masters: (options) => {
    const tolerance = needed(options, "risk tolerance", "masters");
    const cost = needed(options, "cost", "masters");
    const width = mastersWidth(tolerance, cost, needed(options, "volatility", "masters"));
    return () => width;
  },
  asymptotic: (options) => {
    const aversion = needed(options, "risk aversion", "asymptotic");
    const cost = needed(options, "cost", "asymptotic");
    return (target) => asymptoticWidth(target, aversion, cost);
  },
};

/** BAND_WIDTH: how wide a band should be, by a formula. */
export function answerBandWidth(target: Argument, method: Argument, options: Argument): Answer {
  const width = methodOf(cellOf(method))(optionsOf(options, OPTIONS));
  const table = tableOf([{ field: "target", argument: given(target) }]);
  const problems = new Problems();
  const targets = numbersOf(table, "target", problems);
  targets.forEach((number, at) => {
    if (number >= 0 && number <= 1) return;
    const row = table.rowNumber(at);
    problems.addError(at, "target", laterError("notAShare", { row, field: "target", number }));
  });
  return answerRows(table, problems, false, ["Band"], () => (row) => [
    width(targets[row] as number),
  ]);
}

function methodOf(cell: Cell): (options: Given) => Width {
  const text = inWords(cell);
  const found = METHODS[text.trim().toLowerCase()];
  if (found) return found;
  const known = Object.keys(METHODS);
  throw laterError("methodUnknown", { text, nearest: nearest(text, known), known });
}

function needed(options: Given, option: keyof Given, method: string): number {
  const number = options[option];
  if (number === undefined) throw laterError("optionMissing", { option, method });
  return number;
}
