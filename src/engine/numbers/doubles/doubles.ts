import type { Arithmetic } from "../arithmetic";
import { columnOf, type DoubleColumn } from "./column";
import { compare, compareProducts } from "./comparisons";
import { fixedPoint } from "./fixed-point";
import { largest } from "./largest";
import { add, choose, divide, larger, multiply, smaller, subtract, sum } from "./operations";
import { numbers, quotients } from "./shown";
import { floor, roundHalfEven } from "./units";

/** Arithmetic in doubles that asks for exact values where a decision falls within their error. */
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
