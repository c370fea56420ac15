import { doubles } from "../numbers/doubles/doubles";

/** Exposures to be moved with futures; one entry a row. */
export interface HedgeRequest {
  /** Money × beta, or money × duration. */
  readonly exposures: Float64Array;
  /** The exposures wanted, in the same unit. */
  readonly targets: Float64Array;
  readonly prices: Float64Array;
  /** What one point of the price is worth, money. */
  readonly multipliers: Float64Array;
  /** Beta or duration of the future, above 0. */
  readonly betas: Float64Array;
}

/** Contracts to buy (+) or sell (−), one entry a row. */
export interface Hedge {
  readonly contracts: Float64Array;
  /** Rounded to whole contracts, halves to the even one. */
  readonly whole: Float64Array;
  /** The exposure after the whole contracts minus the one wanted. */
  readonly leftOver: Float64Array;
}

/**
 * The futures that move exposures to their targets: N = (target − exposure) / (price · multiplier · beta)
 * (domain: Futures overlay).
 */
export function hedge({ exposures, targets, prices, multipliers, betas }: HedgeRequest): Hedge {
  const { add, cells, divide, multiply, numbers, quotients, roundHalfEven, subtract } = doubles;
  const wanted = subtract(cells(targets), cells(exposures));
  const size = multiply(multiply(cells(prices), cells(multipliers)), cells(betas));
  const whole = roundHalfEven(divide(wanted, size), cells([1]));
  const after = add(cells(exposures), multiply(whole, size));
  return {
    contracts: quotients(wanted, size),
    whole: numbers(whole),
    leftOver: numbers(subtract(after, cells(targets))),
  };
}
