/** The views that open over Targets and Trades, in the order of their buttons. */
export const TOOL_KEYS = ["signals", "compare"] as const;

export type Tool = (typeof TOOL_KEYS)[number];
