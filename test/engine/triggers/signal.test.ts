import { describe, expect, it } from "vitest";
import { statesAlong } from "../../../src/engine/triggers/signal";
import { areApart, conditionFromText } from "../../../src/engine/triggers/signal-condition";
import { beyond, type Measure } from "../../../src/engine/triggers/signal-measure";

/** States from a word of observations: + asks to enter, - to leave, . neither. */
function states(observations: string, confirmations = 1, cooldown = 0): string {
  const marks = (letter: string): Uint8Array =>
    Uint8Array.from(observations, (one) => Number(one === letter));
  return [...statesAlong(marks("+"), marks("-"), { confirmations, cooldown })].join("");
}

describe("a signal", () => {
  it("comes on at its entry and stays until its exit", () => {
    expect(states(".+..-..")).toBe("0111000");
  });

  it("wants confirmations in a row", () => {
    expect(states("++.+++..", 3)).toBe("00000111");
  });

  it("starts to count again after an exit", () => {
    expect(states("++-+++", 2)).toBe("010011");
  });

  it("stays off during a cooldown, in which confirmations count", () => {
    expect(states("+-+++", 1, 2)).toBe("10001");
    expect(states("++-+++", 2, 2)).toBe("010001");
  });
});

describe("a condition", () => {
  it.each([
    ["> 30", 1, 30],
    ["<25", -1, 25],
    ["above 1,5", 1, 1.5],
    ["Below -20%", -1, -0.2],
    ["\u221220 %", 1, -0.2],
    ["30", 1, 30],
  ])("reads %s", (text, side, level) => {
    expect(conditionFromText(text, 1, "entry")).toEqual({ side, level });
  });

  it.each([">= 30", "", "thirty", "30..40", "> "])("refuses %s", (text) => {
    expect(() => conditionFromText(text, 1, "entry")).toThrow("is no condition");
  });

  it("is apart from one that can't hold with it", () => {
    const condition = (text: string) => conditionFromText(text, 1, "entry");
    expect(areApart(condition("> 30"), condition("< 30"))).toBe(true);
    expect(areApart(condition("> 30"), condition("< 31"))).toBe(false);
    expect(areApart(condition("< -20%"), condition("> -5%"))).toBe(true);
    expect(areApart(condition("> 30"), condition("> 40"))).toBe(false);
  });
});

describe("a measure beyond a level", () => {
  function marks(series: readonly number[], measure: Measure, condition: string): number[] {
    const read = conditionFromText(condition, 1, "entry");
    return [...beyond(Float64Array.from(series), measure, read)];
  }

  it("is strict", () => {
    expect(marks([29, 30, 30.01], { kind: "level" }, "> 30")).toEqual([0, 0, 1]);
    expect(marks([0.1 + 0.2], { kind: "level" }, "> 0.3")).toEqual([0]);
  });

  it("takes the drawdown from the highest number so far", () => {
    // 80 of 100 is −20 % exactly
    const prices = [90, 100, 80, 79.99, 110, 88];
    expect(marks(prices, { kind: "drawdown" }, "< -20%")).toEqual([0, 0, 0, 1, 0, 0]);
  });

  it("compares with the mean of the last numbers once there are enough", () => {
    // means of three: 20, 80/3, 80/3, 30
    const prices = [10, 20, 30, 30, 20, 40];
    const average: Measure = { kind: "against average", length: 3 };
    expect(marks(prices, average, "> 0")).toEqual([0, 0, 1, 1, 0, 1]);
    // 30 of 20 is +50 % exactly
    expect(marks(prices, average, "> 50%")).toEqual([0, 0, 0, 0, 0, 0]);
  });
});
