import { describe, expect, it } from "vitest";
import {
  FIRST_STATE,
  paneAfter,
  type PaneEvent,
  type PaneState,
} from "../../../src/taskpane/app/pane-state";
import { draftFrom, NO_DRAFT } from "../../../src/taskpane/targets/draft";
import { draftFromHoldings } from "../../../src/taskpane/targets/holdings-draft";
import { keptTargets } from "../../../src/taskpane/targets/kept-targets";
import { portfolioOf } from "../targets/portfolios";

const lines = (target: number) => [{ path: "", name: "Debt", target, band: "5%" }];
const portfolio = (target: number) => portfolioOf(undefined, lines(target));
const after = (...events: PaneEvent[]): PaneState => events.reduce(paneAfter, FIRST_STATE);
const change = { what: "targets saved", undo: () => Promise.resolve() };
const edit = { key: "debt", field: "target", text: "38", saved: "40%" } as const;
const typed: PaneEvent = { kind: "edited", edit };

describe("The pane", () => {
  it("takes over what the workbook says while nothing is typed", () => {
    const state = after(
      { kind: "loaded", portfolio: portfolio(0.4) },
      { kind: "loaded", portfolio: portfolio(0.5) },
    );
    expect(state.holding).toMatchObject({ portfolio: { saved: { lines: lines(0.5) } } });
    expect(state.newer).toBeNull();
  });

  it("offers targets that were edited beside a draft, and keeps the draft", () => {
    const state = after({ kind: "loaded", portfolio: portfolio(0.4) }, typed, {
      kind: "loaded",
      portfolio: portfolio(0.5),
    });
    expect(state.holding).toMatchObject({ portfolio: { saved: { lines: lines(0.4) } } });
    expect(state.newer?.saved?.lines).toEqual(lines(0.5));
    expect(state.draft).toEqual({ debt: { target: "38" } });
    const reloaded = paneAfter(state, { kind: "reloaded" });
    expect(reloaded).toMatchObject({ draft: NO_DRAFT, newer: null });
    const kept = paneAfter(state, { kind: "keptDraft" });
    expect(kept).toMatchObject({ draft: { debt: { target: "38" } }, newer: null });
    for (const { holding } of [reloaded, kept]) {
      expect(holding).toMatchObject({ portfolio: { saved: { lines: lines(0.5) } } });
    }
  });

  it("takes new values over beside a draft without asking", () => {
    const state = after({ kind: "loaded", portfolio: portfolio(0.4) }, typed, {
      kind: "loaded",
      portfolio: portfolio(0.4),
    });
    expect(state.newer).toBeNull();
    expect(state.draft).toEqual({ debt: { target: "38" } });
  });

  it("forgets an entry that is typed back to what is saved", () => {
    const back: PaneEvent = { kind: "edited", edit: { ...edit, text: "40%" } };
    expect(after(typed, back).draft).toEqual(NO_DRAFT);
  });

  it("drops the draft with a save, and with a discard", () => {
    expect(after(typed, { kind: "saved", change, text: "Saved." }).draft).toEqual(NO_DRAFT);
    expect(after(typed, { kind: "discarded" }).draft).toEqual(NO_DRAFT);
  });

  it("keeps the last change to be undone, and says what was undone", () => {
    const later = { ...change, what: "trades written" };
    const changed = after(
      { kind: "saved", change, text: "Saved." },
      { kind: "changed", change: later, text: "Written." },
    );
    expect(changed).toMatchObject({ lastChange: later, notice: { text: "Written." } });
    const undone = paneAfter(changed, { kind: "undone" });
    expect(undone).toMatchObject({
      lastChange: null,
      notice: { kind: "done", text: "Undone: trades written." },
    });
  });

  it("brings a kept draft back only where nothing is typed yet", () => {
    const draft = { debt: { band: "7%" } };
    const found: PaneEvent = { kind: "draftFound", kept: keptTargets(portfolio(0.4), draft) };
    const loaded: PaneEvent = { kind: "loaded", portfolio: portfolio(0.4) };
    expect(after(loaded, found)).toMatchObject({ draft, newer: null });
    expect(after(loaded, typed, found).draft).toEqual({ debt: { target: "38" } });
  });

  it("offers what was saved since beside a kept draft, as beside one that is typed", () => {
    const kept = keptTargets(portfolio(0.4), { debt: { target: "38" } });
    const state = after(
      { kind: "loaded", portfolio: portfolio(0.5) },
      { kind: "draftFound", kept },
    );
    expect(state).toMatchObject({ draft: { debt: { target: "38" } }, newer: portfolio(0.5) });
    expect(paneAfter(state, { kind: "reloaded" })).toMatchObject({ draft: NO_DRAFT, newer: null });
    expect(paneAfter(state, { kind: "keptDraft" })).toMatchObject({
      draft: kept.draft,
      newer: null,
    });
  });

  it("leaves out of a kept draft what is said of holdings that are gone", () => {
    const added = { path: "", name: "Gold", target: "5%" };
    const draft = { debt: { target: "38" }, "timber fund": { target: "2" }, gold: added };
    const kept = keptTargets(portfolio(0.4), draft);
    const loaded: PaneEvent = { kind: "loaded", portfolio: portfolio(0.4) };
    const state = after(loaded, { kind: "draftFound", kept });
    expect(state.draft).toEqual({ debt: { target: "38" }, gold: added });
    const ofGone = { ...kept, draft: { "timber fund": { target: "2" } } };
    const unchanged = after(loaded, { kind: "draftFound", kept: ofGone });
    expect(unchanged).toMatchObject({ draft: NO_DRAFT, notice: null });
  });

  it("shows the first page where there are no holdings, and says what failed", () => {
    expect(after({ kind: "loaded", portfolio: null }).holding).toEqual({ kind: "none" });
    const failed = after({ kind: "failed", problem: "No." });
    expect(failed.holding).toEqual({ kind: "failed", problem: "No." });
  });
});

describe("A draft", () => {
  it.each([null, 7, [], { debt: 7 }, { debt: { target: 7 } }, { debt: { other: "7" } }])(
    "isn't read from %j",
    (kept) => {
      expect(draftFrom(kept)).toEqual(NO_DRAFT);
    },
  );

  it("takes the targets of the holdings' own columns where they differ", () => {
    const own = draftFromHoldings(
      portfolioOf(undefined, [
        { path: "", name: "Debt", target: 0.5, band: "5% or 25% rel" },
        { path: "", name: "Mid cap", target: 0.17, band: "none" },
      ]),
    );
    expect(own).toEqual({ debt: { target: "40%" }, "mid cap": { band: "5% or 25% rel" } });
  });
});
