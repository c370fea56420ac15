import { describe, expect, it } from "vitest";
import {
  DEFAULT_SETTINGS,
  readSettings,
  writeSettings,
} from "../../../src/taskpane/preferences/settings";

function preferencesWith(entries: Readonly<Record<string, unknown>> = {}) {
  const kept = new Map(Object.entries(entries));
  return {
    read: (key: string) => kept.get(key),
    write: (key: string, value: unknown) => void kept.set(key, value),
  };
}

describe("Settings", () => {
  it("are as by default before anything is set", () => {
    expect(readSettings(preferencesWith(), "a.xlsx")).toEqual(DEFAULT_SETTINGS);
  });

  it("are read as they were written", () => {
    const kept = preferencesWith();
    writeSettings(kept, "a.xlsx", { colors: "dark", isFollowing: false });
    writeSettings(kept, "a.xlsx", { isRecording: true });
    expect(readSettings(kept, "a.xlsx")).toEqual({
      colors: "dark",
      isFollowing: false,
      isRecording: true,
    });
  });

  it("record in the workbook where that was switched on, and in no other", () => {
    const kept = preferencesWith();
    writeSettings(kept, "a.xlsx", { colors: "dark", isRecording: true });
    expect(readSettings(kept, "b.xlsx")).toEqual({ ...DEFAULT_SETTINGS, colors: "dark" });
  });

  it("record in no other workbook that isn't saved anywhere yet", () => {
    const kept = preferencesWith();
    writeSettings(kept, "", { isRecording: true });
    expect(readSettings(kept, "")).toEqual(DEFAULT_SETTINGS);
  });

  it("are as by default where something else was kept", () => {
    const kept = preferencesWith({ colors: "pink", isFollowing: "no", "isRecording a.xlsx": 1 });
    expect(readSettings(kept, "a.xlsx")).toEqual(DEFAULT_SETTINGS);
  });
});
