import { type KeptKind, listIn, recordIn, textsIn } from "../kept/kept-kind";
import type { TradesDraft, Way } from "./trades-draft";

/** Options, trades that are set by hand and ways that were typed in Trades. */
export const KEPT_TRADES: KeptKind<TradesDraft> = {
  name: "trades",
  version: 1,
  read: (kept) => {
    const typed = wayIn(kept);
    const ways = listIn(recordIn(kept)?.ways, wayIn);
    return typed && ways && { ...typed, ways };
  },
  isBlank: ({ options, fixed, ways }) =>
    [options, fixed].every((texts) => Object.keys(texts).length === 0) && ways.length === 0,
};

function wayIn(kept: unknown): Way | null {
  const record = recordIn(kept);
  const [options, fixed] = [textsIn(record?.options), textsIn(record?.fixed)];
  return options && fixed && { options, fixed };
}
