import { describe, expect, it } from "vitest";
import { inAllPhases, ruleFromNumber, ruleFromText } from "../../../src/engine/backtest/rule";
import { bandFromText } from "../../../src/engine/triggers/band-text";

describe("a rule's text", () => {
  it("is never, and then nothing asks", () => {
    expect(ruleFromText("Never", 1)).toMatchObject({ trigger: null, band: null });
  });

  it.each(["monthly", "quarterly", "half-yearly", "yearly"])("is a look: %s", (look) => {
    expect(ruleFromText(look, 1)).toMatchObject({
      trigger: { rule: "calendar", calendar: { frequency: look } },
      band: null,
    });
  });

  it.each(["5%", "20% rel", "5/25", "+7%/-3%", "5% or 25% rel", "55%..65%", "7% above, 3% below"])(
    "is any band, looked at each period: %s",
    (band) => {
      expect(ruleFromText(band, 1)).toMatchObject({
        trigger: { rule: "band", calendar: null },
        band: bandFromText(band, 1),
        trade: { to: 0 },
      });
    },
  );

  it.each(["5% quarterly", "quarterly and 5%", "Quarterly  AND  5 %"])(
    "judges a band on calendar dates: %s",
    (text) => {
      expect(ruleFromText(text, 1)).toMatchObject({
        trigger: { rule: "calendar and band", calendar: { frequency: "quarterly" } },
        band: bandFromText("5%", 1),
      });
    },
  );

  it("has either of look and band", () => {
    expect(ruleFromText("yearly or 5% or 25% rel", 1)).toMatchObject({
      trigger: { rule: "calendar or band", calendar: { frequency: "yearly" } },
      band: bandFromText("5/25", 1),
    });
  });

  it.each([
    ["5% to target", 0],
    ["5% to half", 0.5],
    ["5% to edge", 1],
    ["2% to 87.5%", 0.875],
    ["2% to 100%", 1],
    ["yearly and 5% to half", 0.5],
    ["5% quarterly to edge", 1],
  ])("has a destination: %s", (text, to) => {
    expect(ruleFromText(text, 1).trade.to).toBe(to);
  });

  it.each([
    "sometimes",
    "5",
    "",
    "yearly to half",
    "5% to nowhere",
    "5% to 100.1%",
    "5% weekly",
    "yearly and monthly",
  ])("is refused with its row: %s", (text) => {
    expect(() => ruleFromText(text, 3)).toThrow(/^Row 3: ".*" is no rule\./);
  });

  it("may be a number, ± that share of the portfolio", () => {
    expect(ruleFromNumber(0.05, 1)).toMatchObject({ text: "5%", band: bandFromText("5%", 1) });
    expect(() => ruleFromNumber(5, 2)).toThrow("Row 2: the band 5 is not from 0 to below 1.");
  });
});

describe("timing luck", () => {
  it("is seen in all phases of a calendar, which a band alone doesn't have", () => {
    expect(inAllPhases(ruleFromText("yearly and 5%", 1))).toHaveLength(12);
    expect(inAllPhases(ruleFromText("half-yearly", 1)).map(({ text }) => text)).toEqual([
      "half-yearly, phase 1",
      "half-yearly, phase 2",
      "half-yearly, phase 3",
      "half-yearly, phase 4",
      "half-yearly, phase 5",
      "half-yearly, phase 6",
    ]);
    expect(inAllPhases(ruleFromText("5%", 1))).toHaveLength(1);
  });
});
