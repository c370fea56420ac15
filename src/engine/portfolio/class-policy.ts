/** How the classes of a portfolio are read, judged and traded. */
export interface ClassPolicy {
  /** What targets are shares of. */
  readonly targets: "of portfolio" | "of parent";
  /** What bands are judged against. */
  readonly judge: "portfolio" | "parent";
  /** How what a class's target leaves to rows without a target of their own is split among them. */
  readonly split: "holdings" | "equally" | "rank" | "fewest trades";
  /** How a class trades through its rows. */
  readonly within: "to target" | "pro rata" | "own drift";
}

/** What holds for a policy that says nothing of classes. */
export const DEFAULT_CLASS_POLICY: ClassPolicy = {
  targets: "of portfolio",
  judge: "portfolio",
  split: "holdings",
  within: "to target",
};
