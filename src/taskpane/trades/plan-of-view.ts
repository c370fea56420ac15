import { type Plan, plan } from "../../engine/plan";
import { DEFAULT_TRADE_POLICY } from "../../engine/trades/trade-policy";
import { NO_TOLERANCE } from "../../engine/triggers/band";
import { bookOf } from "../targets/judgement";
import type { TargetsView } from "../targets/targets-view-model";

/** What targets and bands ask to trade, as they stand in the pane; null where they can't be judged. */
export function planOfView({ rows, decision }: TargetsView): Plan | null {
  if (decision === null) return null;
  const portfolio = bookOf(
    rows.map(({ value }) => value),
    rows.map(({ target }) => target.read ?? 0),
  );
  const bands = rows.map(({ band }) => band.read ?? NO_TOLERANCE);
  return plan({ portfolio, bands, cash: 0, policy: DEFAULT_TRADE_POLICY });
}
