import { describe, expect, it } from "vitest";
import { percent } from "../../src/engine/wording/format";
import { openPane, seenInEveryLook } from "./pane-checks";
import { useWorkbook } from "./use-workbook";

const workbook = useWorkbook({ sample: true, viewport: { width: 960, height: 2800 } });

const button = (name: string) => workbook().pane.getByRole("button", { name });
const field = (name: string) => workbook().pane.getByRole("textbox", { name });
const heading = (name: string) => workbook().pane.getByRole("heading", { name });

/** Opens the comparison beside the sample's simulated returns, 240 months of equity and debt. */
async function openComparison(): Promise<void> {
  await openPane(workbook(), 450);
  await workbook().pane.getByRole("tab", { name: "Targets", exact: true }).click();
  await button("Compare rules").click();
  await workbook().select("'Rules compared'!D31:E271");
  await button("Use selected cells as the returns").click();
  await field("Equity").fill("60");
  await field("Debt").fill("40%");
}

describe("Compare rules", () => {
  it("moves the focus to its title and back to the button that opened it", async () => {
    await openComparison();
    await button("Back to Targets").click();
    await expect.poll(() => button("Compare rules").evaluate(isFocused)).toBe(true);
    await workbook().page.keyboard.press("Enter");
    await expect.poll(() => heading("Compare rules").evaluate(isFocused)).toBe(true);
    expect(await field("Equity").inputValue()).toBe("60");
  });

  it("says what the formula says, which it inserts beside the returns and takes back", async () => {
    await openComparison();
    await button("Compare").click();
    await workbook().pane.getByText("Compared over 240 months.").waitFor();
    expect(workbook().requests.some((url) => url.includes("pane-comparison"))).toBe(true);
    const table = workbook().pane.getByRole("region", { name: "What the rules would have done" });
    const texts = await table.locator("tbody tr td:nth-child(2)").allTextContents();
    const shown = texts.map((text) => text.replaceAll("\u00a0", " "));
    await button("Insert as formula").click();
    await workbook().pane.getByText("The comparison is in Rules compared!N31:").first().waitFor();
    await workbook().settled();
    // N31:O39 hold names, targets, rules and six options; the formula spills from N41.
    const cells = await workbook().values("'Rules compared'!N42:O45");
    expect(cells.map(([rule]) => rule)).toEqual(["never", "monthly", "yearly", "5%"]);
    expect(cells.map(([, rate]) => percent(Number(rate), 2))).toEqual(shown);
    expect(await workbook().values("'Rules compared'!N47:O47")).toEqual([["Rule", "Mean"]]);
    await button("Undo: comparison inserted").click();
    await workbook().pane.getByText("Undone: comparison inserted.").waitFor();
    await workbook().settled();
    expect((await workbook().values("'Rules compared'!N31:O50")).flat().every(isBlank)).toBe(true);
  });

  it("shows how far a long run is, answers meanwhile, and stops it when told to", async () => {
    await openComparison();
    await field("Histories").fill("100000");
    await button("Compare").click();
    const progress = workbook().pane.getByRole("progressbar", { name: "Comparing the rules" });
    await expect
      .poll(async () => Number(await progress.getAttribute("aria-valuenow")))
      .toBeGreaterThan(0);
    await field("Rule 1").fill("quarterly");
    await button("Cancel").click();
    await workbook().pane.getByText("Cancelled.").waitFor();
    expect(await progress.count()).toBe(0);
    expect(await button("Compare").evaluate(isFocused)).toBe(true);
  });

  it("adds a rule that is offered, by keyboard, and marks one that it can't read", async () => {
    await openComparison();
    await workbook().pane.getByLabel("Add", { exact: true }).selectOption("5% to half");
    await button("Add rule").focus();
    await workbook().page.keyboard.press("Enter");
    await expect.poll(() => field("Rule 5").evaluate(isFocused)).toBe(true);
    await workbook().page.keyboard.type(" of the band");
    await workbook()
      .pane.getByText(/"5% to half of the band" is no rule/)
      .waitFor();
    expect(await button("Compare").getAttribute("aria-disabled")).toBe("true");
    await button("Remove rule 5").click();
    expect(await field("Rule 5").count()).toBe(0);
  });
});

describe("Compare rules in both widths and all colours", () => {
  it("has nothing that axe objects to, before and after it has compared", async () => {
    await openComparison();
    expect(await seenInEveryLook(workbook(), "compare-fields")).toEqual([]);
    await button("Compare").click();
    await workbook().pane.getByText("Compared over 240 months.").waitFor();
    expect(await seenInEveryLook(workbook(), "compare-results")).toEqual([]);
  });
});

function isFocused(element: Element): boolean {
  return element === element.ownerDocument.activeElement;
}

function isBlank(cell: unknown): boolean {
  return cell === null || cell === "";
}
