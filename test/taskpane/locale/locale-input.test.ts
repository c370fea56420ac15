// @vitest-environment jsdom
import { act, createElement, type ReactElement, useState } from "react";
import { createRoot } from "react-dom/client";
import { describe, expect, it } from "vitest";
import { LocaleInput } from "../../../src/taskpane/locale/locale-input";
import { numberLocale } from "../../../src/taskpane/locale/number-locale";
import { WritingContext, writingIn } from "../../../src/taskpane/locale/writing";

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

/** A field in German with a value, what it hands on, and how to type into it and to give it another value. */
async function germanField(first: string) {
  const handedOn: string[] = [];
  let give: (value: string) => void = () => undefined;
  function Field(): ReactElement {
    const [value, setValue] = useState(first);
    give = setValue;
    return createElement(LocaleInput, {
      value,
      onChange: (_event, data) => {
        handedOn.push(data.value);
        setValue(data.value);
      },
    });
  }
  const container = document.body.appendChild(document.createElement("div"));
  const german = { value: writingIn(numberLocale("de-DE")) };
  await act(async () => {
    createRoot(container).render(createElement(WritingContext, german, createElement(Field)));
    await Promise.resolve();
  });
  const input = container.querySelector("input");
  if (!input) throw new Error("There is no field.");
  const type = async (text: string): Promise<void> => {
    await act(async () => {
      // React hears of a value only that was set behind its back.
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(input, text);
      input.dispatchEvent(new Event("input", { bubbles: true }));
      await Promise.resolve();
    });
  };
  return {
    handedOn,
    type,
    shown: () => input.value,
    give: (value: string) =>
      act(async () => {
        give(value);
        await Promise.resolve();
      }),
  };
}

describe("A field for numbers", () => {
  it("shows the value as the person writes it", async () => {
    const { shown } = await germanField("7.5%");
    expect(shown()).toBe("7,5%");
  });

  it("shows what is typed as it is typed, and hands on what the engine reads", async () => {
    const { shown, type, handedOn } = await germanField("7.5%");
    for (const text of ["8", "8,", "8,2", "8,25 %", "1.234,5"]) {
      await type(text);
      expect(shown()).toBe(text);
    }
    expect(handedOn).toEqual(["8", "8,", "8.2", "8.25 %", "1234.5"]);
  });

  it("shows another value that it is given, whatever was typed before", async () => {
    const { shown, type, give } = await germanField("7.5%");
    await type("8,25 %");
    await give("7.5%");
    expect(shown()).toBe("7,5%");
  });
});
