import { JSDOM } from "jsdom";
import { beforeEach, describe, expect, it } from "vitest";
import { showPane } from "../../src/taskpane/pane";

const functions = [
  { id: "DRIFT", description: "How far each holding is from its target." },
  { id: "BANDS", description: "The edges of <each> band." },
];

let container: HTMLElement;
beforeEach(() => {
  container = new JSDOM("Loading").window.document.body;
});

const status = () => container.querySelector<HTMLElement>("[role=status]");
const press = () => container.querySelector("button")?.click();
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe("The pane", () => {
  it("lists every function with its line and a link to its page", () => {
    showPane(container, { functions, insertSample: () => Promise.resolve("") });
    const items = [...container.querySelectorAll("li")].map((item) => ({
      text: item.textContent,
      link: item.querySelector("a")?.getAttribute("href"),
    }));
    expect(items).toEqual([
      {
        text: "KEEL.DRIFTHow far each holding is from its target.",
        link: "docs/functions/DRIFT.html",
      },
      { text: "KEEL.BANDSThe edges of <each> band.", link: "docs/functions/BANDS.html" },
    ]);
  });

  it("takes the place of what stood there while it loaded", () => {
    showPane(container, { functions, insertSample: () => Promise.resolve("") });
    expect(container.textContent).not.toContain("Loading");
  });

  it("says which worksheet holds the sample", async () => {
    showPane(container, { functions, insertSample: () => Promise.resolve("Keel sample 2") });
    press();
    await settled();
    expect(status()?.textContent).toContain("“Keel sample 2”");
    expect(status()?.dataset["kind"]).toBe("done");
  });

  it("says why there is no sample", async () => {
    const refuse = () => Promise.reject(new Error("The sample wasn't inserted."));
    showPane(container, { functions, insertSample: refuse });
    press();
    await settled();
    expect(status()?.textContent).toBe("The sample wasn't inserted.");
    expect(status()?.dataset["kind"]).toBe("problem");
  });

  it("takes no second press while the first is under way", async () => {
    let presses = 0;
    let finish: (name: string) => void = () => undefined;
    const insertSample = () => {
      presses++;
      return new Promise<string>((resolve) => {
        finish = resolve;
      });
    };
    showPane(container, { functions, insertSample });
    press();
    press();
    expect(presses).toBe(1);
    finish("Keel sample");
    await settled();
    press();
    expect(presses).toBe(2);
  });

  it("shows a problem from a ribbon command", () => {
    const pane = showPane(container, { functions, insertSample: () => Promise.resolve("") });
    pane.showProblem("A cell is being edited.");
    expect(status()?.textContent).toBe("A cell is being edited.");
  });
});
