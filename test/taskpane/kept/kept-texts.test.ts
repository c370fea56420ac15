import { describe, expect, it } from "vitest";
import {
  keptTexts,
  LONGEST_TEXT,
  LONGEST_TOGETHER,
  MOST_TEXTS,
} from "../../../src/taskpane/kept/kept-texts";
import { MemoryPreferences } from "./memory";

const long = "x".repeat(LONGEST_TEXT);

describe("Texts that are kept", () => {
  it("are their workbook's alone", () => {
    const preferences = new MemoryPreferences();
    keptTexts(preferences, "a.xlsx").write("targets", "mine");
    expect(keptTexts(preferences, "a.xlsx").read("targets")).toBe("mine");
    expect(keptTexts(preferences, "b.xlsx").read("targets")).toBeNull();
  });

  it("leave nothing when they are removed", () => {
    const preferences = new MemoryPreferences();
    const texts = keptTexts(preferences, "a.xlsx");
    texts.write("targets", "mine");
    texts.remove("targets");
    expect([...preferences.kept]).toEqual([["kept", []]]);
  });

  it("aren't kept where they are too long, nor is what was there before", () => {
    const texts = keptTexts(new MemoryPreferences(), "a.xlsx");
    texts.write("targets", "short");
    texts.write("targets", `${long}x`);
    expect(texts.read("targets")).toBeNull();
  });

  it("give way, those first that were written longest ago", () => {
    const preferences = new MemoryPreferences();
    const names = Array.from({ length: LONGEST_TOGETHER / LONGEST_TEXT + 1 }, (_, at) => `${at}`);
    for (const name of names) keptTexts(preferences, name).write("targets", long);
    const kept = names.filter((name) => keptTexts(preferences, name).read("targets") !== null);
    expect(kept).toEqual(names.slice(1));
  });

  it("are no more than so many", () => {
    const preferences = new MemoryPreferences();
    for (let at = 0; at <= MOST_TEXTS; at++) keptTexts(preferences, `${at}`).write("layout", "{}");
    expect(keptTexts(preferences, "0").read("layout")).toBeNull();
    expect(keptTexts(preferences, "1").read("layout")).toBe("{}");
  });

  it("are as good as none where the browser has no room, and what it holds is no text", () => {
    const preferences = new MemoryPreferences();
    preferences.kept.set("targets a.xlsx", 7);
    preferences.kept.set("kept", "nonsense");
    const texts = keptTexts(preferences, "a.xlsx");
    expect(texts.read("targets")).toBeNull();
    texts.write("targets", "earlier");
    preferences.isFull = true;
    expect(() => texts.write("targets", "mine")).not.toThrow();
    expect(texts.read("targets")).toBeNull();
  });
});
