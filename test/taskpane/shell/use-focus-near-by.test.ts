// @vitest-environment jsdom
import { act, createElement, type ReactElement, useRef, useState } from "react";
import { createRoot } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { useFocusNearBy } from "../../../src/taskpane/shell/use-focus-near-by";

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

/** Buttons that go when they are pressed. */
function Buttons(): ReactElement {
  const root = useRef<HTMLDivElement>(null);
  const [names, setNames] = useState(["one", "two", "three"]);
  useFocusNearBy(root);
  return createElement(
    "div",
    { ref: root },
    names.map((name) => {
      const onClick = (): void => setNames(names.filter((other) => other !== name));
      return createElement("button", { key: name, onClick }, name);
    }),
  );
}

let close: () => void;

beforeEach(async () => {
  const container = document.body.appendChild(document.createElement("div"));
  const root = createRoot(container);
  await act(async () => {
    root.render(createElement(Buttons));
    await Promise.resolve();
  });
  close = () => {
    act(() => root.unmount());
    container.remove();
  };
});

afterEach(() => close());

const button = (name: string) =>
  [...document.querySelectorAll("button")].find(({ textContent }) => textContent === name);

async function press(name: string): Promise<void> {
  await act(async () => {
    button(name)?.click();
    await Promise.resolve();
  });
}

describe("The focus on a button that goes when it is pressed", () => {
  it("moves to what came after it, or else before", async () => {
    button("two")?.focus();
    await press("two");
    expect(document.activeElement?.textContent).toBe("three");
    await press("three");
    expect(document.activeElement?.textContent).toBe("one");
  });

  it("stays away where it was taken away before", async () => {
    button("two")?.focus();
    button("two")?.blur();
    document.body.dispatchEvent(new MouseEvent("pointerdown", { bubbles: true }));
    await press("two");
    expect(document.activeElement).toBe(document.body);
  });

  it("stays where it was moved to", async () => {
    button("two")?.focus();
    button("one")?.focus();
    await press("two");
    expect(document.activeElement?.textContent).toBe("one");
  });
});
