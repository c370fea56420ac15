/** The pane's four tabs, in their order. */
export const TABS = ["holdings", "targets", "trades", "settings"] as const;

export type Tab = (typeof TABS)[number];

/** What the tabs are called. */
export const TAB_NAMES: Readonly<Record<Tab, string>> = {
  holdings: "Holdings",
  targets: "Targets",
  trades: "Trades",
  settings: "Settings",
};

/** A tab as it was kept; null for what isn't one. */
export function tabFrom(kept: unknown): Tab | null {
  return TABS.find((tab) => tab === kept) ?? null;
}
