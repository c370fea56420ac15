// @vitest-environment jsdom
import { act, createElement, type ReactElement, useState } from "react";
import { createRoot } from "react-dom/client";
import { describe, expect, it } from "vitest";
import { Disclosure } from "../../../src/taskpane/shared/disclosure";
import { keptTexts } from "../../../src/taskpane/kept/kept-texts";
import { KeptContext, useKept } from "../../../src/taskpane/kept/use-kept";
import type { KeptKind } from "../../../src/taskpane/kept/kept-kind";
import { LayoutContext, useKeptLayout } from "../../../src/taskpane/shell/use-layout";
import { MemoryPreferences } from "./memory";

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const WORD: KeptKind<string> = {
  name: "word",
  version: 1,
  read: (kept) => (typeof kept === "string" ? kept : null),
  isBlank: (word) => word === "",
};

/** Draws a component beside a workbook until it is closed. */
async function open(
  preferences: MemoryPreferences,
  workbook: string,
  Component: () => ReactElement,
) {
  const container = document.body.appendChild(document.createElement("div"));
  const root = createRoot(container);
  const texts = () => Promise.resolve(keptTexts(preferences, workbook));
  await act(async () => {
    root.render(createElement(KeptContext, { value: texts }, createElement(Component)));
    await Promise.resolve();
  });
  return {
    container,
    close: (): void => {
      act(() => root.unmount());
    },
  };
}

/** A field whose word is kept. */
function Field(): ReactElement {
  const [word, setWord] = useState("");
  useKept(WORD, word, setWord);
  return createElement("button", { onClick: () => setWord("typed") }, word);
}

async function click(container: HTMLElement): Promise<void> {
  await act(async () => {
    container.querySelector("button")?.click();
    await Promise.resolve();
  });
}

describe("Entries that are kept", () => {
  it("are there when the pane is opened again beside the same workbook, and beside no other", async () => {
    const preferences = new MemoryPreferences();
    const first = await open(preferences, "a.xlsx", Field);
    await click(first.container);
    first.close();
    const other = await open(preferences, "b.xlsx", Field);
    expect(other.container.textContent).toBe("");
    other.close();
    const again = await open(preferences, "a.xlsx", Field);
    expect(again.container.textContent).toBe("typed");
  });

  it("don't take the place of what is entered before they are read", async () => {
    const preferences = new MemoryPreferences();
    keptTexts(preferences, "a.xlsx").write("word", '{"version":1,"entries":"kept"}');
    function Hasty(): ReactElement {
      const [word, setWord] = useState("hasty");
      useKept(WORD, word, setWord);
      return createElement("p", null, word);
    }
    const { container } = await open(preferences, "a.xlsx", Hasty);
    expect(container.textContent).toBe("hasty");
    expect(preferences.read("word a.xlsx")).toContain("hasty");
  });
});

describe("A section", () => {
  /** A pane that shows a section or not, as a tab does. */
  function Pane(): ReactElement {
    const layout = useKeptLayout();
    const [isShown, setShown] = useState(true);
    const section = createElement(Disclosure, { name: "options", title: "Options", children: "" });
    return createElement(
      LayoutContext,
      { value: layout },
      createElement("button", { onClick: () => setShown(!isShown) }),
      isShown && section,
    );
  }
  const details = ({ container }: { readonly container: HTMLElement }) =>
    container.querySelector("details");

  it("is unfolded still when the tab is shown again, and when the pane is", async () => {
    const preferences = new MemoryPreferences();
    const pane = await open(preferences, "a.xlsx", Pane);
    expect(details(pane)?.open).toBe(false);
    await act(async () => {
      const section = details(pane);
      if (section) section.open = true;
      // jsdom tells of it in a task of its own.
      await new Promise((done) => setTimeout(done));
    });
    await click(pane.container);
    expect(details(pane)).toBeNull();
    await click(pane.container);
    expect(details(pane)?.open).toBe(true);
    pane.close();
    expect(details(await open(preferences, "a.xlsx", Pane))?.open).toBe(true);
  });
});
