import { describe, expect, it } from "vitest";
import { colorScheme } from "../../../src/taskpane/theme/color-scheme";

describe("The pane's colours", () => {
  it.each([
    ["#FFFFFF", "light"],
    ["#e6e6e6", "light"],
    ["#262626", "dark"],
    ["#0a0a0a", "dark"],
  ])("on Office's background %s are %s", (bodyBackgroundColor, scheme) => {
    expect(colorScheme({ bodyBackgroundColor })).toBe(scheme);
  });

  it.each([[undefined], [{}], [{ bodyBackgroundColor: "white" }]])(
    "are the system's where the host's theme is %j",
    (theme) => {
      expect(colorScheme(theme)).toBeUndefined();
    },
  );
});
