/** A mark on an axis. */
export interface Tick {
  /** Where it stands, from 0 at the axis's beginning to 1 at its end. */
  readonly at: number;
  readonly text: string;
}

/** An axis: where numbers stand on it. */
export interface Scale {
  /** From 0 at its beginning to 1 at its end. */
  readonly place: (number: number) => number;
  readonly ticks: readonly Tick[];
}

/**
 * An axis on which equal differences are equally long. It reaches from one mark to another, around all numbers.
 *
 * @param write how a mark's number is written; the step between marks says with how many decimals
 * @param most how many marks it has at most
 */
export function linearScale(
  numbers: Iterable<number>,
  write: (number: number, step: number) => string,
  most = 5,
): Scale {
  const { low, high } = extent(numbers);
  const step = niceStep((high - low || Math.abs(high) || 1) / (most - 1));
  const first = Math.floor(low / step);
  const last = Math.max(Math.ceil(high / step), first + 1);
  const place = (number: number): number => (number / step - first) / (last - first);
  const marks = Array.from({ length: last - first + 1 }, (_, at) => (first + at) * step);
  return { place, ticks: marks.map((mark) => ({ at: place(mark), text: write(mark, step) })) };
}

/** An axis that reaches from one number to a higher one and no further, marked at round numbers between them. */
export function spanScale(low: number, high: number, write: (number: number) => string): Scale {
  const place = (number: number): number => (number - low) / (high - low);
  const step = niceStep((high - low) / MARKS_MOST);
  const [first, last] = [Math.ceil(low / step), Math.floor(high / step)];
  const marks = Array.from({ length: last - first + 1 }, (_, at) => (first + at) * step);
  return { place, ticks: marks.map((mark) => ({ at: place(mark), text: write(mark) })) };
}

/** An axis of numbers above 0 on which equal ratios are equally long. */
export function ratioScale(numbers: Iterable<number>, write: (number: number) => string): Scale {
  const { low, high } = extent(numbers);
  const [from, to] = [Math.log(low), Math.log(high)];
  const place = (number: number): number =>
    to > from ? (Math.log(number) - from) / (to - from) : 0.5;
  return {
    place,
    ticks: ratioMarks(low, high).map((mark) => ({ at: place(mark), text: write(mark) })),
  };
}

const MARKS_MOST = 6;
/** The marks of each power of ten, from the most to the fewest. */
const MARKS = [[1, 1.5, 2, 3, 5, 7], [1, 2, 5], [1, 3], [1]];

function ratioMarks(low: number, high: number): number[] {
  const [first, last] = [Math.floor(Math.log10(low)), Math.ceil(Math.log10(high))];
  const choices = MARKS.map((marks) =>
    Array.from({ length: last - first + 1 }, (_, power) => power + first)
      .flatMap((power) => marks.map((mark) => Number(`${mark}e${power}`)))
      .filter((mark) => mark >= low && mark <= high),
  );
  return choices.find(({ length }) => length <= MARKS_MOST) ?? [];
}

function extent(numbers: Iterable<number>): { readonly low: number; readonly high: number } {
  let [low, high] = [Infinity, -Infinity];
  for (const number of numbers) {
    if (number < low) low = number;
    if (number > high) high = number;
  }
  return low <= high ? { low, high } : { low: 0, high: 1 };
}

/** The least of 1, 2 and 5 times a power of ten that is not below a step. */
function niceStep(least: number): number {
  const power = Math.floor(Math.log10(least));
  const digit = [1, 2, 5, 10].find((one) => Number(`${one}e${power}`) >= least * (1 - 1e-9)) ?? 10;
  return Number(`${digit}e${power}`);
}
