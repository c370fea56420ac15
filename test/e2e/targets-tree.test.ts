import { describe, expect, it } from "vitest";
import { seenInEveryLook } from "./pane-checks";
import { useWorkbook } from "./use-workbook";

const workbook = useWorkbook();

const field = (name: string) => workbook().pane.getByRole("textbox", { name });
const row = (name: string) =>
  workbook().pane.getByRole("row", { name: new RegExp(`^${name} \\d`) });
const button = (name: string) => workbook().pane.getByRole("button", { name, exact: true });
/** A button of what can be done with a row. */
const tool = (name: string, text: string) =>
  workbook()
    .pane.getByRole("group", { name: `Change ${name}` })
    .getByRole("button", { name: text, exact: true });
const press = (key: string) => workbook().page.keyboard.press(key);

/** The accessible name of what has the focus in the pane, or the beginning of its text. */
const focused = () =>
  workbook()
    .pane.locator(":focus")
    .evaluate((element) => {
      return (
        element.getAttribute("aria-label") ?? element.querySelector("[role=rowheader]")?.textContent
      );
    });

/** Types holdings in two classes, one of them in sleeves, and opens the pane. */
async function openClasses(): Promise<void> {
  await workbook().fill({
    A1: "Name",
    B1: "Class",
    C1: "Value",
    A2: "Large cap",
    B2: "Equity > Large",
    C2: "36",
    A3: "Small cap",
    B3: "Equity > Small",
    C3: "33",
    A4: "Gilts",
    B4: "Debt",
    C4: "31",
  });
  await workbook().pressRibbonButton("Open pane");
  await field("Target of Gilts").waitFor();
}

describe("The tree of targets", () => {
  it("takes targets and bands at every level, saves them in rows of their own, and undoes that", async () => {
    await openClasses();
    const { pane } = workbook();
    await field("Target of Equity").fill("60");
    await field("Band of Equity").fill("5");
    await field("Target of Large cap").fill("40");
    await pane.getByText("What is in it adds up to 40 %: 20 % to go.").waitFor();
    await field("Target of Small").first().fill("20");
    await field("Target of Debt").fill("40");
    await pane.getByText(/1 band fires, furthest in Equity, where 69.0\s% is above/).waitFor();
    await pane.getByRole("button", { name: "Save" }).click();
    await pane.getByRole("status").getByText("Saved in KeelTargets").waitFor();
    await workbook().settled();
    expect(await workbook().values("'Keel targets'!A3:D9")).toEqual([
      ["Name", "Class", "Target", "Band"],
      ["Large cap", "Equity > Large", 0.4, null],
      ["Small cap", "Equity > Small", null, null],
      ["Gilts", "Debt", null, null],
      [null, "Equity", 0.6, "5%"],
      [null, "Equity > Small", 0.2, null],
      [null, "Debt", 0.4, null],
    ]);
    await pane.getByRole("button", { name: /^Undo/ }).click();
    await pane.getByText(/^Undone/).waitFor();
    await workbook().settled();
    expect(await workbook().sheetNames()).toEqual(["Sheet1"]);
    expect(await field("Target of Equity").inputValue()).toBe("");
  });

  it("saves shares of a class as they are typed, with what they come to", async () => {
    await openClasses();
    const { pane } = workbook();
    await field("Target of Equity").fill("60");
    await field("Target of Debt").fill("40");
    await field("Target of Large").first().fill("70% of class");
    await field("Target of Large cap").fill("100% of Large");
    await field("Target of Small").first().fill("30% of Equity");
    await pane.getByRole("button", { name: "Save" }).click();
    await pane.getByRole("status").getByText("Saved in KeelTargets").waitFor();
    await workbook().settled();
    expect(await workbook().values("'Keel targets'!A3:E9")).toEqual([
      ["Name", "Class", "Target", "Band", "Of"],
      ["Large cap", "Equity > Large", 1, null, "class"],
      ["Small cap", "Equity > Small", null, null, null],
      ["Gilts", "Debt", null, null, null],
      [null, "Equity", 0.6, null, null],
      [null, "Equity > Large", 0.7, null, "class"],
      [null, "Equity > Small", 0.3, null, "class"],
    ]);
    const texts = async () => [
      await field("Target of Large").first().inputValue(),
      await field("Target of Large cap").inputValue(),
    ];
    expect(await texts()).toEqual(["70% of class", "100% of class"]);
    await pane.getByText(/70% of class is 42%/).waitFor();
    expect(await seenInEveryLook(workbook(), "targets-of-class")).toEqual([]);
    await workbook().page.getByRole("button", { name: "Close the pane" }).click();
    await workbook().pressRibbonButton("Open pane");
    await expect.poll(texts).toEqual(["70% of class", "100% of class"]);
    await field("Target of Equity").fill("50");
    await field("Target of Debt").fill("50");
    await button("Save").click();
    await pane.getByText(/70% of class is 35%/).waitFor();
    await workbook().settled();
    expect(await workbook().values("'Keel targets'!C7:C8")).toEqual([[0.5], [0.7]]);
    await pane.getByRole("button", { name: /^Undo/ }).click();
    await pane.getByText(/^Undone/).waitFor();
    expect(await field("Target of Equity").inputValue()).toBe("60%");
    expect(await texts()).toEqual(["70% of class", "100% of class"]);
  });

  it("is moved in, folded and left by keyboard", async () => {
    await openClasses();
    await row("Equity").focus();
    await press("ArrowDown");
    await press("ArrowDown");
    expect(await focused()).toBe("Large cap");
    await press("ArrowLeft");
    expect(await focused()).toBe("Large");
    await press("ArrowLeft");
    expect(await row("Large").getAttribute("aria-expanded")).toBe("false");
    expect(await row("Large cap").count()).toBe(0);
    await press("ArrowRight");
    expect(await row("Large").getAttribute("aria-expanded")).toBe("true");
    await press("End");
    expect(await focused()).toBe("Gilts");
    await press("Enter");
    expect(await focused()).toBe("Target of Gilts");
    await workbook().page.keyboard.type("40");
    await press("Tab");
    expect(await focused()).toBe("Band of Gilts");
    await press("ArrowUp");
    expect(await focused()).toBe("Band of Debt");
    await press("Escape");
    expect(await focused()).toBe("Debt");
    // From the last control of a row Tab leaves the tree.
    for (const control of ["Target of Debt", "Band of Debt", "Change Debt"]) {
      await press("Tab");
      expect(await focused()).toBe(control);
    }
    await press("Tab");
    expect(await workbook().pane.locator(":focus").textContent()).toBe("Add a class");
    expect(await field("Target of Gilts").inputValue()).toBe("40");
  });

  it("is added to, renamed, moved and cleared by keyboard", async () => {
    await openClasses();
    const { keyboard } = workbook().page;
    await row("Debt").focus();
    await press("F2");
    await field("New name of Debt").waitFor();
    await keyboard.press("ControlOrMeta+A");
    await keyboard.type("Bonds");
    await press("Enter");
    await row("Bonds").waitFor();
    expect(await focused()).toBe("Bonds");
    await press("Shift+F10");
    await tool("Bonds", "Add a class").waitFor();
    await press("Tab");
    await press("Tab");
    await press("Tab");
    await press("Tab");
    expect(await workbook().pane.locator(":focus").textContent()).toBe("Add a class");
    await press("Enter");
    await field("New class in Bonds").waitFor();
    await keyboard.type("Equity");
    await press("Enter");
    await row("Equity").nth(1).waitFor();
    await row("Gilts").getByRole("button", { name: "Change Gilts" }).click();
    await tool("Gilts", "Move").click();
    await workbook().pane.getByLabel("Move Gilts into").selectOption("Bonds > Equity");
    await tool("Gilts", "Move").last().click();
    expect(await row("Gilts").getAttribute("aria-level")).toBe("3");
    await field("Target of Gilts").fill("30");
    await row("Gilts").focus();
    await press("Delete");
    expect(await field("Target of Gilts").inputValue()).toBe("");
    expect(await focused()).toBe("Gilts");
  });

  it("has its targets spread, and taken from the current mix and from a model", async () => {
    await openClasses();
    const { pane } = workbook();
    const all = pane.getByRole("group", { name: "Change the portfolio" });
    await field("Target of Debt").fill("40");
    await all.getByRole("button", { name: "Spread the rest" }).click();
    expect(await field("Target of Equity").inputValue()).toBe("60%");
    await all.getByRole("button", { name: "From current mix" }).click();
    expect(await field("Target of Large cap").inputValue()).toBe("36%");
    expect(await field("Target of Equity").inputValue()).toBe("69%");
    await pane.getByText("Ready models").click();
    await pane
      .getByLabel("Model", { exact: true })
      .selectOption("Age rule: 110 less the age in equity");
    await field("Age").fill("30");
    await button("Use for the targets").click();
    expect(await field("Target of Equity").inputValue()).toBe("80%");
    // 36 : 33 of 80 %.
    expect(await field("Target of Large cap").inputValue()).toBe("41.74%");
    await field("Keep these classes as a model").fill("Ours");
    await button("Write to KeelModels").click();
    await pane.getByRole("status").getByText("Saved in KeelModels").waitFor();
    await workbook().settled();
    expect(await workbook().values("'Keel models'!A4:D4")).toEqual([
      ["60/40", "Equity", 0.6, "5% or 25% rel"],
    ]);
    await pane.getByLabel("Model", { exact: true }).selectOption("Ours");
  });

  it("draws of 5,000 names those that the window shows, and goes to any by keyboard", async () => {
    await workbook().page.evaluate(() => {
      const { workbook: book } = window.keelWorkbench;
      const type = (at: number, column: number, text: string) =>
        book.type(book.activeSheet, at, column, text);
      for (const [column, text] of ["Name", "Value"].entries()) type(0, column, text);
      for (let at = 1; at <= 5000; at++) {
        type(at, 0, `Fund ${at}`);
        type(at, 1, String(1000 + at));
      }
    });
    await workbook().pressRibbonButton("Open pane");
    await row("Fund 1").waitFor();
    const drawn = () => workbook().pane.getByRole("row").count();
    expect(await drawn()).toBeLessThan(60);
    await row("Fund 1").focus();
    await press("End");
    await expect.poll(focused).toBe("Fund 5000");
    expect(await row("Fund 5000").getAttribute("aria-rowindex")).toBe("5001");
    await press("Enter");
    await workbook().page.keyboard.type("7");
    await expect.poll(() => field("Target of Fund 5000").inputValue()).toBe("7");
    await press("ArrowUp");
    await expect.poll(focused).toBe("Target of Fund 4999");
    expect(await drawn()).toBeLessThan(60);
  });
});
