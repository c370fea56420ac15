import type { EntryGroup } from "../options/option-entries";
import type { TradesDraft, Way } from "../trades-draft";

/** A way that is often compared: options that stand in the place of those that are typed. */
export interface Preset {
  readonly title: string;
  readonly options: Readonly<Record<string, string>>;
}

/** The ways that are often compared. */
export const PRESETS: readonly Preset[] = [
  { title: "To target", options: { to: "target" } },
  { title: "Half way back to target", options: { to: "half" } },
  { title: "To the edge of the bands", options: { to: "edge" } },
  { title: "Only rows outside their bands", options: { trade: "outside" } },
  { title: "With cash alone", options: { use: "cash only" } },
  { title: "As it stands now", options: {} },
];

/** The way that is typed, with options of its own in the place of some. */
export function wayOf(
  groups: readonly EntryGroup[],
  fixed: TradesDraft["fixed"],
  own: Preset["options"] = {},
): Way {
  const entries = groups.flatMap((group) => group.entries);
  const texts = entries.map(({ option, text }) => [option, own[option] ?? text.trim()] as const);
  return { options: Object.fromEntries(texts.filter(([, text]) => text !== "")), fixed };
}

/** What is to be typed so that a way stands in the fields: its options where they aren't what is saved. */
export function typedAs(
  groups: readonly EntryGroup[],
  { options, fixed }: Way,
): Pick<TradesDraft, "options" | "fixed"> {
  const differing = groups
    .flatMap(({ entries }) => entries)
    .map(({ option, saved }) => ({ option, saved, text: options[option] ?? "" }))
    .filter(({ text, saved }) => text !== saved);
  return {
    options: Object.fromEntries(differing.map(({ option, text }) => [option, text])),
    fixed,
  };
}

/** An option, or what was set by hand, in each of several ways. */
export interface Difference {
  readonly name: string;
  readonly texts: readonly string[];
}

/** What ways differ in: their options, and how many trades are set by hand. */
export function differencesOf(groups: readonly EntryGroup[], ways: readonly Way[]): Difference[] {
  const rows = groups
    .flatMap(({ entries }) => entries)
    .map(({ option, otherwise }) => ({
      name: option,
      texts: ways.map(({ options }) => options[option] ?? otherwise),
    }));
  const byHand = {
    name: "set by hand",
    texts: ways.map(({ fixed }) => String(Object.keys(fixed).length)),
  };
  return [...rows, byHand].filter(({ texts }) => texts.some((text) => text !== texts[0]));
}
