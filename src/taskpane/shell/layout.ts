import { type KeptKind, listIn, recordIn } from "../kept/kept-kind";
import { TOOL_KEYS, type Tool } from "../tools/tool-keys";
import { type Tab, tabFrom } from "./tabs";

/** What is open, folded and chosen in the pane: how a person left it. */
export interface Layout {
  /** Null where none was chosen. */
  readonly tab: Tab | null;
  /** The view that lies over its tab; null for none. */
  readonly tool: { readonly tool: Tool; readonly tab: Tab } | null;
  /** Sections that were folded or unfolded otherwise than they are at first, by their names: whether they are open. */
  readonly sections: Readonly<Record<string, boolean>>;
  /** The classes that are folded up in the tree of targets, by their keys. */
  readonly folded: readonly string[];
  /** The portfolio whose trades are shown; "" for the first. */
  readonly portfolio: string;
}

/** The pane as it is at first. */
export const FIRST_LAYOUT: Layout = {
  tab: null,
  tool: null,
  sections: {},
  folded: [],
  portfolio: "",
};

/** How the pane was left beside a workbook. */
export const KEPT_LAYOUT: KeptKind<Layout> = {
  name: "layout",
  version: 1,
  read: (kept) => {
    const record = recordIn(kept);
    const sections = flagsIn(record?.sections);
    const folded = listIn(record?.folded, (key) => (typeof key === "string" ? key : null));
    if (!sections || !folded || typeof record?.portfolio !== "string") return null;
    const { portfolio } = record;
    return { tab: tabFrom(record.tab), tool: toolIn(record.tool), sections, folded, portfolio };
  },
  isBlank: ({ tab, tool, sections, folded, portfolio }) =>
    tab === null &&
    tool === null &&
    Object.keys(sections).length === 0 &&
    folded.length === 0 &&
    portfolio === "",
};

function toolIn(kept: unknown): Layout["tool"] {
  const record = recordIn(kept);
  const tool = TOOL_KEYS.find((each) => each === record?.tool);
  const tab = tabFrom(record?.tab);
  return tool && tab ? { tool, tab } : null;
}

function flagsIn(kept: unknown): Layout["sections"] | null {
  const record = recordIn(kept);
  const isFlag = (each: unknown): boolean => typeof each === "boolean";
  return record && Object.values(record).every(isFlag) ? (record as Layout["sections"]) : null;
}

/**
 * The sections after one was folded or unfolded.
 *
 * @param isOpenAtFirst what needs no keeping
 */
export function withSection(
  sections: Layout["sections"],
  name: string,
  isOpen: boolean,
  isOpenAtFirst: boolean,
): Layout["sections"] {
  const others = Object.entries(sections).filter(([other]) => other !== name);
  return Object.fromEntries(isOpen === isOpenAtFirst ? others : [...others, [name, isOpen]]);
}
