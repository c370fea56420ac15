import type { Arithmetic, Sign } from "../arithmetic";
import { any } from "../marks";
import { columnOf, type DoubleColumn } from "./column";
import { compare, compareProducts } from "./comparisons";
import { fixedPoint } from "./fixed-point";
import { largest } from "./largest";
import { add, choose, divide, larger, multiply, smaller, subtract } from "./operations";
import { numbers, quotients } from "./shown";
import { sum } from "./sums";
import { floor, roundHalfEven } from "./units";

/** Arithmetic in doubles that asks for exact values where a decision falls within their error. */
export const doubles: Arithmetic<DoubleColumn> = {
  cells: columnOf,
  exacts: (values) => values,
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
  order: (a, b) => compare(a, b)[0] as Sign,
  any: (mask) => any(mask),
  floor,
  roundHalfEven,
  largest,
  fixedPoint,
  quotients,
  numbers,
};
