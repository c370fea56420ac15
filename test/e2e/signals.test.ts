import { describe, expect, it } from "vitest";
import { openPane, seenInEveryLook } from "./pane-checks";
import { useWorkbook } from "./use-workbook";

const workbook = useWorkbook({ sample: true, viewport: { width: 960, height: 2000 } });

const button = (name: string) => workbook().pane.getByRole("button", { name });
const field = (name: string) => workbook().pane.getByRole("textbox", { name });
const text = (words: string | RegExp) => workbook().pane.getByText(words);

/** A signal of five observations on a sheet of its own, and the sample's P/E ladder. */
async function openSignals(): Promise<void> {
  await openPane(workbook(), 450);
  await workbook().pane.getByRole("tab", { name: "Trades", exact: true }).click();
  await button("Signals").click();
  await workbook().select("'Balanced advantage'!J1");
  await workbook().fill({ J1: "P/E", J2: "15", J3: "19", J4: "24", J5: "25", J6: "21.3" });
  await workbook().select("'Balanced advantage'!J1:J6");
  await button("Use selected cells as the signal").click();
  await text("Balanced advantage!J1:J6: 6 cells").waitFor();
  await workbook().select("'Balanced advantage'!A5:B11");
  await button("Use selected cells as the ladder").click();
  await field("Signal of knot 6").waitFor();
}

describe("Signals", () => {
  it("shows today's target on the ladder and what would change it, and follows the cells", async () => {
    await openSignals();
    await text("Today the signal is 21.3 and the target 40.0 %.").waitFor();
    await text("From 24 on it is 20.0 %.").waitFor();
    await text("Below 20 it is 60.0 %.").waitFor();
    await text("Shape and limits").click();
    await field("Hysteresis").fill("3");
    // From 24 on 20 %, and held until the signal falls below 21.
    await text("Below 21 it is 40.0 %.").waitFor();
    await workbook().type("'Balanced advantage'!J6", "20.5");
    await text("Today the signal is 20.5 and the target 40.0 %.").waitFor();
  });

  it("marks the knot that is out of order, and sorts the ladder", async () => {
    await openSignals();
    await field("Signal of knot 2").fill("18");
    await text("Row 3 of the ladder: 16 is not above 18.").waitFor();
    expect(await field("Signal of knot 3").getAttribute("aria-invalid")).toBe("true");
    await button("Sort by signal").click();
    await text("Today the signal is 21.3 and the target 40.0 %.").waitFor();
    expect(await field("Signal of knot 2").inputValue()).toBe("16");
  });

  it("inserts the target along the signal, and its state", async () => {
    await openSignals();
    await button("Insert target as formula").click();
    await text("The target is in Balanced advantage!L1:").first().waitFor();
    await workbook().settled();
    expect(await workbook().values("'Balanced advantage'!O1:O6")).toEqual([
      ["Target"],
      [0.8],
      [0.6],
      [0.2],
      [0.2],
      [0.4],
    ]);
    await field("Comes on").fill("> 22");
    await field("Goes off").fill("< 18");
    await text("On for 3 observations.").waitFor();
    await text("It goes Off at an observation below 18.").waitFor();
    await button("Insert signal as formula").click();
    await text("The signal is in Balanced advantage!Q1:R3").first().waitFor();
    await workbook().settled();
    expect(await workbook().values("'Balanced advantage'!Q3:R3")).toEqual([["Signal", "On"]]);
    await button("Undo: signal inserted").click();
    await text("Undone: signal inserted.").waitFor();
    expect((await workbook().values("'Balanced advantage'!Q1:R3")).flat().some(Boolean)).toBe(
      false,
    );
  });
});

describe("Signals in both widths and all colours", () => {
  it("have nothing that axe objects to", async () => {
    await openSignals();
    await text("Shape and limits").click();
    await text("From signal to target in numbers").click();
    await field("Comes on").fill("> 30");
    await text("It comes On at an observation above 30.").waitFor();
    expect(await seenInEveryLook(workbook(), "signals")).toEqual([]);
  });
});
