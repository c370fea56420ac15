import type { Arithmetic } from "../arithmetic";
import { columnOf, type DoubleColumn, tenTo } from "./column";
import { compare, compareProducts, fixedPoint, floor, largest, roundHalfEven } from "./decisions";
import {
  add,
  choose,
  divide,
  larger,
  multiply,
  quotients,
  smaller,
  subtract,
  sum,
} from "./operations";

export { Uncertain } from "./column";

function numbers(a: DoubleColumn): Float64Array {
  const power = tenTo(a.scale);
  return a.value.map((number) => number / power);
}

/** Arithmetic in doubles that throws `Uncertain` rather than take a decision within its error. */
export const doubles: Arithmetic<DoubleColumn> = {
  cells: columnOf,
  add,
  subtract,
  multiply,
  divide,
  smaller,
  larger,
  choose,
  sum,
  compare,
  compareProducts,
  floor,
  roundHalfEven,
  largest,
  fixedPoint,
  quotients,
  numbers,
};
