import { type Cppi, cppiAlong } from "../engine/targets/cppi";
import { given, numberOf } from "../input/arguments";
import type { Argument } from "../input/cells";
import { numbersOf } from "../input/columns";
import { requireFrom } from "../input/least";
import { choice, number, optionsOf } from "../input/options";
import { Problems } from "../input/problems";
import { tableOf } from "../input/table";
import { type Answer, answerRows } from "./output/answer";

const OPTIONS = {
  show: choice("exposure", "weight", "floor"),
  ratchet: number({
    least: 0,
    most: 1,
    percent: true,
    inWords: "a share of the value from 0 to 1",
  }),
  cap: number({ least: 0, most: Infinity, inWords: "an amount of 0 or more" }),
};

/** What each layout shows of a row. */
const LAYOUTS = {
  exposure: { header: "Exposure", figure: ({ exposures }: Cppi, row: number) => exposures[row] },
  weight: {
    header: "Weight",
    figure: ({ exposures }: Cppi, row: number, value: number) =>
      value > 0 ? (exposures[row] as number) / value : 0,
  },
  floor: { header: "Floor", figure: ({ floors }: Cppi, row: number) => floors[row] },
} as const;

/** CPPI: the exposure of a portfolio with a floor, along its values. */
export function answerCppi(
  value: Argument,
  floor: Argument,
  multiplier: Argument,
  options: Argument,
): Answer {
  const { show = "exposure", ratchet = 0, cap = Infinity } = optionsOf(options, OPTIONS);
  const times = requireFrom(0, numberOf(multiplier, "multiplier"), "multiplier");
  const table = tableOf([
    { field: "value", argument: given(value) },
    { field: "floor", argument: given(floor) },
  ]);
  const problems = new Problems();
  const values = numbersOf(table, "value", problems);
  const floors = numbersOf(table, "floor", problems);
  const { header, figure } = LAYOUTS[show];
  // A floor that rises with the values needs all of them.
  return answerRows(table, problems, ratchet > 0, [header], () => {
    const found = cppiAlong(values, floors, { multiplier: times, ratchet, cap });
    return (row) => [figure(found, row, values[row] as number) as number];
  });
}
