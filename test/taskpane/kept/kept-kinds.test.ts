import { describe, expect, it } from "vitest";
import { KEPT_COMPARE } from "../../../src/taskpane/compare/kept-compare";
import {
  compareAfter,
  FIRST_DRAFT as COMPARISON,
} from "../../../src/taskpane/compare/compare-draft";
import { keepEntries, keptEntries, type KeptKind } from "../../../src/taskpane/kept/kept-kind";
import { keptTexts } from "../../../src/taskpane/kept/kept-texts";
import { FIRST_LAYOUT, KEPT_LAYOUT, withSection } from "../../../src/taskpane/shell/layout";
import { KEPT_SIGNALS } from "../../../src/taskpane/signals/kept-signals";
import { FIRST_DRAFT as SIGNAL, signalAfter } from "../../../src/taskpane/signals/signal-draft";
import { KEPT_TARGETS } from "../../../src/taskpane/targets/kept-targets";
import { NO_DRAFT } from "../../../src/taskpane/targets/draft";
import { KEPT_TRADES } from "../../../src/taskpane/trades/kept-trades";
import { NO_TRADES_DRAFT } from "../../../src/taskpane/trades/trades-draft";
import { MemoryPreferences } from "./memory";

const area = { sheet: "Returns", row: 0, column: 3, rows: 61, columns: 2 };

/** A kind of entries with some, and with none; its types are its own business. */
function kindOf<Entries>(kind: KeptKind<Entries>, some: Entries, none: Entries) {
  const texts = keptTexts(new MemoryPreferences(), "a.xlsx");
  return {
    name: kind.name,
    some,
    kept: (entries: "some" | "none"): unknown => {
      keepEntries(texts, kind, entries === "some" ? some : none);
      return keptEntries(texts, kind);
    },
    readFrom: (text: string): unknown => {
      texts.write(kind.name, text);
      return keptEntries(texts, kind);
    },
    version: kind.version,
  };
}

const kinds = [
  kindOf(
    KEPT_TARGETS,
    { draft: { debt: { target: "38" } }, saved: { debt: '["",0.4,"5%"]' } },
    { draft: NO_DRAFT, saved: {} },
  ),
  kindOf(
    KEPT_TRADES,
    {
      options: { "minimum trade": "500" },
      fixed: { "\n\nlarge cap\n": "0" },
      ways: [{ options: { to: "edge" }, fixed: {} }],
    },
    NO_TRADES_DRAFT,
  ),
  kindOf(
    KEPT_COMPARE,
    {
      draft: compareAfter(COMPARISON, { kind: "target", name: "Equity", text: "60%" }),
      area,
    },
    { draft: COMPARISON, area: null },
  ),
  kindOf(
    KEPT_SIGNALS,
    {
      draft: signalAfter(SIGNAL, { kind: "ladder", event: { kind: "from", id: 0, text: "16" } }),
      area,
    },
    { draft: SIGNAL, area: null },
  ),
  kindOf(
    KEPT_LAYOUT,
    {
      tab: "trades",
      tool: { tool: "compare", tab: "trades" },
      sections: { options: true },
      folded: ["equity"],
      portfolio: "Miller",
    },
    FIRST_LAYOUT,
  ),
];

describe.each(kinds)("What is kept of $name", (kind) => {
  it("comes back as it was, and not at all where nothing is entered", () => {
    expect(kind.kept("some")).toEqual(kind.some);
    expect(kind.kept("none")).toBeNull();
  });

  it("is dropped where it is of another version or can't be read", () => {
    const { version, some } = kind;
    expect(kind.readFrom(JSON.stringify({ version, entries: some }))).toEqual(some);
    const another = JSON.stringify({ version: version + 1, entries: some });
    const cut = JSON.stringify({ version, entries: some }).slice(0, -5);
    const wrong = [null, 7, [], {}, "text", { draft: 7, saved: 7 }, { draft: {} }, { options: [] }];
    const texts = wrong.map((entries) => JSON.stringify({ version, entries }));
    for (const text of [another, cut, "", "null", ...texts]) {
      expect(kind.readFrom(text), text).toBeNull();
    }
  });
});

describe("What is kept of an area", () => {
  it.each([{ ...area, row: -1 }, { ...area, rows: 0 }, { ...area, rows: 1.5 }, { sheet: 7 }, []])(
    "is no area where cells can't lie there: %j",
    (wrong) => {
      const { draft } = KEPT_COMPARE.read({ draft: COMPARISON, area }) ?? {};
      expect(draft).toEqual(COMPARISON);
      expect(KEPT_COMPARE.read({ draft: COMPARISON, area: wrong })?.area).toBeNull();
    },
  );
});

describe("Sections", () => {
  it("are kept where they are otherwise than at first", () => {
    const unfolded = withSection({}, "options", true, false);
    expect(unfolded).toEqual({ options: true });
    expect(withSection(unfolded, "options", false, false)).toEqual({});
  });
});
