import { percent } from "../../../engine/wording/format";

/** A share at a mark of an axis, with the decimals that tell the marks apart. */
export function shareTick(share: number, step: number): string {
  const decimals = Math.max(0, -Math.floor(Math.log10(step * 100) + 1e-9));
  return percent(share, decimals);
}
