import { describe, expect, it } from "vitest";
import { useWorkbook } from "./use-workbook";

const workbook = useWorkbook();

describe("A formula typed in the grid", () => {
  it("spills, and follows what it reads", async () => {
    await workbook().type("A1", "60");
    await workbook().type("A2", "40");
    await workbook().type("B1", "=KEEL.DRIFT(A1:A2,{0.5;0.5})");
    expect(await workbook().values("B1:B2")).toEqual([[0.1], [-0.1]]);
    await workbook().type("A1", "40");
    expect(await workbook().values("B1:B2")).toEqual([[0], [0]]);
  });

  it("shows #SPILL! where something is in the way, until it is gone", async () => {
    await workbook().type("A2", "here");
    await workbook().type("A1", "=SEQUENCE(3)");
    expect(await workbook().values("A1:A2")).toEqual([
      [expect.objectContaining({ error: "#SPILL!" })],
      ["here"],
    ]);
    await workbook().select("A2");
    await workbook().page.keyboard.press("Delete");
    await workbook().settled();
    expect(await workbook().values("A1:A3")).toEqual([[1], [2], [3]]);
  });

  it("shows #BUSY! while the add-in works", async () => {
    await workbook().page.evaluate(() => {
      const { workbook: store } = window.keelWorkbench;
      const seen: unknown[] = [];
      store.events.subscribe(({ kind }) => {
        if (kind === "calculated") seen.push(store.values("A1")[0]?.[0]);
      });
      Object.assign(window, { seen });
    });
    await workbook().type("A1", "=KEEL.DRIFT({60;40},{0.5;0.5})");
    const seen = await workbook().page.evaluate(() => Reflect.get(window, "seen") as unknown[]);
    expect([seen[0], seen.at(-1)]).toEqual([{ error: "#BUSY!" }, 0.1]);
  });

  it("gives the text of an error to the pointer and to the keyboard", async () => {
    await workbook().type("A1", "=KEEL.DRIFT({60;40},{0.5;0.6})");
    await workbook().select("A1");
    await expect
      .poll(() => workbook().page.locator("#message").textContent())
      .toContain("add up to 110 %");
    const cells = workbook().page.locator("#grid canvas[id*=sheet-main]");
    await cells.hover({ position: { x: 300, y: 200 } });
    await cells.hover({ position: { x: 70, y: 30 } });
    await expect
      .poll(() => workbook().page.locator("#tooltip").textContent())
      .toContain("add up to 110 %");
  });
});

describe("What is typed in the grid", () => {
  it("is read as Excel reads it", async () => {
    const entries: [text: string, value: unknown][] = [
      ["5%", 0.05],
      ["5/2/2025", 45779],
      ["'5/25", "5/25"],
      ["5% or 25% rel", "5% or 25% rel"],
      ["1,234.5", 1234.5],
      ["true", true],
      ["+1+1", 2],
    ];
    for (const [row, [text]] of entries.entries()) await workbook().type(`A${row + 1}`, text);
    const values = await workbook().values(`A1:A${entries.length}`);
    expect(values.flat()).toEqual(entries.map(([, value]) => value));
  });
});

describe("Undo in the grid", () => {
  it("takes back what was typed, and brings it again", async () => {
    await workbook().type("A1", "1");
    await workbook().type("A1", "2");
    await workbook().undo();
    expect(await workbook().values("A1")).toEqual([[1]]);
    await workbook().redo();
    expect(await workbook().values("A1")).toEqual([[2]]);
  });

  it("takes back the last step where the formula bar was left without an entry", async () => {
    await workbook().type("A1", "1");
    await workbook()
      .page.locator("[data-u-comp=formula-bar]")
      .click({ position: { x: 400, y: 12 } });
    await workbook().page.keyboard.press("Escape");
    await workbook().undo();
    expect(await workbook().values("A1")).toEqual([[null]]);
  });

  it("takes back one sync of the add-in as one step", async () => {
    await workbook().pressRibbonButton("Insert sample");
    expect(await workbook().sheetNames()).toEqual(["Sheet1", "Keel sample"]);
    await workbook().undo();
    expect(await workbook().sheetNames()).toEqual(["Sheet1"]);
    await workbook().redo();
    expect(await workbook().values("'Keel sample'!G9")).toEqual([[0]]);
  });
});
