import { describe, expect, it } from "vitest";
import { NO_DRAFT } from "../../../src/taskpane/targets/draft";
import { type GridCell, gridMove } from "../../../src/taskpane/targets/grid-keys";
import { gridRows } from "../../../src/taskpane/targets/grid-rows";
import { targetsView } from "../../../src/taskpane/targets/targets-view-model";
import { portfolioOf } from "./portfolios";

const { rows } = targetsView(
  portfolioOf([
    ["Name", "Class", "Value"],
    ["Large cap", "Equity > Large", 36],
    ["Small cap", "Equity > Small", 33],
    ["Gilts", "Debt", 31],
  ]),
  NO_DRAFT,
);

/** The names of the rows that are shown. */
const shown = (...folded: string[]) =>
  gridRows(rows, new Set(folded)).map(({ row, isOpen }) =>
    isOpen === null ? row.name : `${isOpen ? "v" : ">"} ${row.name}`,
  );

describe("The rows of the tree", () => {
  it("are all shown at first", () => {
    expect(shown()).toEqual([
      "v Equity",
      "v Large",
      "Large cap",
      "v Small",
      "Small cap",
      "v Debt",
      "Gilts",
    ]);
  });

  it("are folded away with the class that they lie in, to any depth", () => {
    expect(shown("equity")).toEqual(["> Equity", "v Debt", "Gilts"]);
    expect(shown("equity > small")).toEqual([
      "v Equity",
      "v Large",
      "Large cap",
      "> Small",
      "v Debt",
      "Gilts",
    ]);
    expect(shown("equity", "equity > small")).toEqual(["> Equity", "v Debt", "Gilts"]);
  });
});

describe("The keys of the tree", () => {
  const all = gridRows(rows, new Set(["debt"]));
  /** What a key does: "fold 0", or "2 target" for where the focus goes; null where it is left alone. */
  const press = (key: string, at: number, cell: GridCell = "row", ctrlKey = false) => {
    const move = gridMove(all, { at, cell }, { key, ctrlKey, shiftKey: false });
    if (move === null) return null;
    if (move.kind === "focus") return `${move.place.at} ${move.place.cell}`;
    return move.kind === "tools" ? `tools ${move.at} ${move.form}` : `${move.kind} ${move.at}`;
  };

  it.each([
    ["ArrowDown", 0, "1 row"],
    ["ArrowUp", 2, "1 row"],
    ["ArrowUp", 0, "0 row"],
    ["End", 0, "5 row"],
    ["Home", 4, "0 row"],
    ["PageDown", 1, "5 row"],
    ["ArrowRight", 0, "0 target"],
    ["ArrowRight", 5, "fold 5"],
    ["ArrowLeft", 0, "fold 0"],
    ["ArrowLeft", 2, "1 row"],
    ["Enter", 2, "2 target"],
    ["F2", 2, "tools 2 rename"],
    ["ContextMenu", 2, "tools 2 null"],
    ["Delete", 2, "remove 2"],
    ["a", 2, null],
  ])("%s on row %i: %s", (key, at, done) => {
    expect(press(key, at)).toBe(done);
  });

  it.each([
    ["ArrowDown", false, "3 band"],
    ["ArrowUp", false, "1 band"],
    ["Escape", false, "2 row"],
    ["Home", true, "0 band"],
    ["End", true, "5 band"],
    // These move within the text, and Enter saves.
    ["Home", false, null],
    ["ArrowLeft", false, null],
    ["Delete", false, null],
    ["ArrowRight", false, null],
    ["Enter", false, null],
  ])("%s in an entry, with Ctrl %s: %s", (key, ctrlKey, done) => {
    expect(press(key, 2, "band", ctrlKey)).toBe(done);
  });
});
