import { describe, expect, it } from "vitest";
import { findings, openPane, seenInEveryLook } from "./pane-checks";
import { useWorkbook } from "./use-workbook";

const workbook = useWorkbook({ viewport: { width: 960, height: 1600 } });

/** Opens Trades for the sample's holdings. */
async function openTrades(): Promise<void> {
  await workbook().pressRibbonButton("Insert sample");
  await openPane(workbook(), 350);
  await workbook().pane.getByRole("tab", { name: "Trades", exact: true }).click();
  await trades().waitFor();
}

const trades = () => workbook().pane.getByRole("region", { name: "Trades" });
const field = (name: string) => workbook().pane.getByRole("textbox", { name, exact: true });
const button = (name: string) => workbook().pane.getByRole("button", { name, exact: true });
/** Looks until it is so; plans and cells follow a moment later. */
const poll = <Seen>(look: () => Promise<Seen>) => expect.poll(look, { timeout: 20_000 });
const unfold = (name: RegExp) => workbook().pane.getByText(name).first().click();

/** Looks at Trades in both widths and all colours: axe finds nothing, and nothing reaches beyond the edge. */
async function look(name: string): Promise<void> {
  expect(await seenInEveryLook(workbook(), `trades-${name}`)).toEqual([]);
}

describe("Trades in both widths and all colours", () => {
  it("have nothing that axe objects to, with options and with ways side by side", async () => {
    await openTrades();
    await unfold(/^Options: /);
    await field("Minimum trade").fill("much");
    await field("Fee per order").fill("12");
    await look("options");
    await button("Discard changes").click();
    await unfold(/^Options: /);
    await unfold(/^Compare ways$/);
    await button("Add").click();
    await workbook().pane.getByRole("combobox", { name: "Compare with" }).selectOption("2");
    await button("Add").click();
    await button("Remove way B").waitFor();
    await look("ways");
  });
});

describe("A class of which nothing is held", () => {
  it("has a line in Trades, in both widths and all colours, with what stays in cash for it", async () => {
    await workbook().fill({
      ...{ A1: "Name", B1: "Class", C1: "Value", D1: "Target" },
      ...{ A2: "VTI", B2: "Equity", C2: "66000", D2: "60%" },
      ...{ A3: "BND", B3: "Debt", C3: "34000", D3: "30%" },
      ...{ B4: "Gold", D4: "10%" },
    });
    await openPane(workbook(), 350);
    await workbook().pane.getByRole("tab", { name: "Trades", exact: true }).click();
    const list = workbook().pane.getByRole("region", { name: "Stays in cash" });
    await list.waitFor();
    expect((await list.innerText()).replaceAll("\u00a0", " ")).toContain(
      "No holding is in Gold, target 10.0 %: 10,000.00 stay in cash until one is added",
    );
    await look("unheld");
    await workbook().pane.getByRole("tab", { name: "Targets", exact: true }).click();
    await workbook().pane.getByRole("row", { name: /^Gold/ }).focus();
    await workbook()
      .pane.getByText(/Nothing is held of it/)
      .waitFor();
    await look("unheld-targets");
  });
});

describe("Trades", () => {
  it("follow the options as they are typed, sells before buys, each with its reason", async () => {
    await openTrades();
    // P2 to target: −1,000, −4,000, −4,000 and +9,000.
    const lines = trades().getByRole("listitem");
    await poll(() => lines.count()).toBe(4);
    const texts = await lines.allInnerTexts();
    expect(texts.map((text) => text.replaceAll("\u00a0", " "))).toEqual([
      expect.stringContaining("Sold 1,000.00: from 36.0 % to 35.0 %"),
      expect.stringContaining("Sold 4,000.00: from 21.0 % to 17.0 %"),
      expect.stringContaining("Sold 4,000.00: 12.0 % is above 6.0–10.0 %"),
      expect.stringContaining("Bought 9,000.00: 31.0 % is below 35.0–45.0 %"),
    ]);
    await field("Cash to invest or raise").fill("50000");
    await poll(() => field("Trade of Debt").inputValue()).toBe("29,000.00");
    await unfold(/^Options: /);
    await field("Minimum trade").fill("5,000");
    await workbook().pane.getByRole("region", { name: "Stays undone" }).waitFor();
  });

  it("save their options in KeelPolicy, which KEEL.PLAN reads, and take that back", async () => {
    await openTrades();
    await unfold(/^Options: /);
    await field("Fee per order").fill("12");
    await button("Save the options").click();
    await workbook()
      .pane.getByRole("status")
      .getByText(/^Saved in KeelPolicy/)
      .waitFor();
    await workbook().type("I4", '=KEEL.PLAN(A4:D8,VSTACK(KeelPolicy[#All],{"show","money"}))');
    await poll(() => workbook().values("K5:K5")).not.toEqual([[null]]);
    await button("Undo: options saved").click();
    await workbook().pane.getByRole("status").getByText("Undone: options saved.").waitFor();
  });

  it("are set by hand, with what that makes of the plan, and released", async () => {
    await openTrades();
    await field("Trade of Large cap").fill("0");
    await field("Trade of Large cap").press("Enter");
    await poll(() => field("Trade of Debt").inputValue()).toBe("8,384.62");
    await workbook()
      .pane.getByText(
        "1 trade is set by hand. Portfolio drift 1.0 % instead of 0.0 %, turnover 8.4 % instead of 9.0 %.",
      )
      .waitFor();
    await button("Lock the trade of Mid cap").click();
    await button("Release the trade of Large cap").waitFor();
    await workbook().picture("trades-fixed");
    await button("Release all").focus();
    await workbook().page.keyboard.press("Enter");
    // The button is gone, and the focus is on the trade that came after it.
    const hasFocus = (name: string) =>
      field(name).evaluate((element) => element === element.ownerDocument.activeElement);
    await poll(() => hasFocus("Trade of Mid cap")).toBe(true);
    await poll(() => field("Trade of Debt").inputValue()).toBe("9,000.00");
  });

  it("are written to a new sheet, as a formula and as values at the selected cell, and undone", async () => {
    const said = (text: string | RegExp) => workbook().pane.getByRole("status").getByText(text);
    await openTrades();
    await unfold(/^Write the trades$/);
    await workbook().select("I4");
    await button("Write KEEL.PLAN at the selected cell").click();
    await said("KEEL.PLAN gives the trades in Keel sample!I4:N8.").waitFor();
    await poll(() => workbook().values("I4:K8")).toEqual([
      ["Name", "Account", "Trade"],
      ["Large cap", "", -1000],
      ["Mid cap", "", -4000],
      ["Small cap", "", -4000],
      ["Debt", "", 9000],
    ]);
    await button("Write values at the selected cell").click();
    await workbook().pane.getByRole("button", { name: "Overwrite" }).click();
    await said(/^The trades are in Keel sample!I4/).waitFor();
    expect(await workbook().values("I4:K5")).toEqual([
      ["Name", "Side", "Trade"],
      ["Large cap", "Sell", -1000],
    ]);
    await unfold(/^Order list/);
    expect(
      await workbook().pane.getByRole("textbox", { name: "Order list as CSV" }).inputValue(),
    ).toContain(",Large cap,Sell,,1000.00");
    expect(await findings(workbook())).toEqual([]);
    await workbook().picture("trades-write");
    await unfold(/^Page for the client$/);
    await button("Write the page to a new sheet").click();
    await said(/^The page is in Keel page /).waitFor();
    await workbook().picture("trades-page");
    await button("Undo: page written").click();
    await said("Undone: page written.").waitFor();
    await button("Write the trades to a new sheet").click();
    await said(/^The trades are in KeelTrades, /).waitFor();
    await workbook().picture("trades-written");
    await button("Undo: trades written").click();
    await said("Undone: trades written.").waitFor();
  });

  it("are compared by the ways to make them, one of which is taken", async () => {
    await openTrades();
    await unfold(/^Compare ways$/);
    await workbook().pane.getByRole("combobox", { name: "Compare with" }).selectOption("2");
    await button("Add").click();
    const ways = workbook().pane.getByRole("table", { name: "Ways to trade" });
    // Debt comes to its edge, 35 %, with 4,000.
    await ways.getByRole("row", { name: "Buys 9,000.00 4,000.00" }).waitFor();
    await ways.getByRole("row", { name: "To target edge" }).waitFor();
    await button("Use way A").click();
    await poll(() => field("Trade of Debt").inputValue()).toBe("4,000.00");
  });
});
