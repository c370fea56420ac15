import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateScale } from "../../../../src/taskpane/pictures/scales/date-scale";
import { keptApart, linePath } from "../../../../src/taskpane/pictures/plot/line-path";
import { linearScale, ratioScale, spanScale } from "../../../../src/taskpane/pictures/scales/scale";
import { shareTick } from "../../../../src/taskpane/pictures/scales/tick-words";
import { dayFromText } from "../../../../src/engine/triggers/dates";

const texts = ({ ticks }: { readonly ticks: readonly { readonly text: string }[] }): string[] =>
  ticks.map(({ text }) => text);

const day = (text: string): number => dayFromText(text) ?? NaN;

describe("An axis of equal differences", () => {
  it("reaches from one round mark to another, around all numbers", () => {
    const scale = linearScale([0.57, 0.72], shareTick);
    expect(texts(scale)).toEqual(["55 %", "60 %", "65 %", "70 %", "75 %"]);
    expect(scale.place(0.65)).toBeCloseTo(0.5, 12);
  });

  it("writes as many decimals as tell its marks apart", () => {
    expect(texts(linearScale([0, 0.008], shareTick))).toEqual([
      "0.0 %",
      "0.2 %",
      "0.4 %",
      "0.6 %",
      "0.8 %",
    ]);
  });

  it("has room for one number alone, and for none", () => {
    expect(linearScale([0], shareTick).place(0)).toBe(0);
    expect(linearScale([], shareTick).ticks.length).toBeGreaterThan(1);
  });

  it("places all numbers between 0 and 1, in their order", () => {
    const numbers = fc.array(
      fc.integer({ min: -1_000_000, max: 1_000_000 }).map((number) => number / 1e6),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(numbers, (all) => {
        const scale = linearScale(all, shareTick);
        const places = [...all].sort((one, other) => one - other).map(scale.place);
        for (const place of places) {
          expect(place).toBeGreaterThanOrEqual(-1e-9);
          expect(place).toBeLessThanOrEqual(1 + 1e-9);
        }
        expect(places).toEqual([...places].sort((one, other) => one - other));
      }),
    );
  });
});

describe("An axis from one number to another", () => {
  it("reaches no further than they do, and is marked between them", () => {
    const scale = spanScale(-2.8, 30.8, String);
    expect(texts(scale)).toEqual(["0", "10", "20", "30"]);
    expect([scale.place(-2.8), scale.place(30.8)]).toEqual([0, 1]);
  });
});

describe("An axis of equal ratios", () => {
  it("puts 10 half-way between 1 and 100", () => {
    const scale = ratioScale([1, 100], String);
    expect(scale.place(10)).toBeCloseTo(0.5, 12);
    expect(texts(scale)).toEqual(["1", "3", "10", "30", "100"]);
  });

  it("marks short ways closely", () => {
    expect(texts(ratioScale([0.9, 2.1], String))).toEqual(["1", "1.5", "2"]);
  });
});

describe("An axis of dates", () => {
  it("marks the beginnings of years, no more of them than fit", () => {
    const scale = dateScale(day("1972-12-31"), day("2022-12-31"));
    expect(texts(scale)).toEqual(["1980", "1990", "2000", "2010", "2020"]);
    expect(scale.place(day("2022-12-31"))).toBe(1);
  });

  it("marks its ends where it holds fewer than two years' beginnings", () => {
    expect(texts(dateScale(day("2025-02-28"), day("2025-09-30")))).toEqual(["2025-02", "2025-09"]);
  });
});

describe("A line", () => {
  it("goes from place to place, up being up", () => {
    const places = [
      { across: 0, up: 0 },
      { across: 1, up: 0.25 },
    ];
    expect(linePath(places)).toBe("M0.00 100.00L100.00 75.00");
  });

  it("keeps its highest and lowest places where it has more than can be shown", () => {
    const places = Array.from({ length: 5000 }, (_, at) => ({ across: at / 4999, up: 0.5 }));
    places[1234] = { across: 1234 / 4999, up: 0.93 };
    places[1235] = { across: 1235 / 4999, up: 0.07 };
    const path = linePath(places);
    expect(path.split("L").length).toBeLessThan(900);
    expect(path).toContain(" 7.00");
    expect(path).toContain(" 93.00");
  });
});

describe("Labels", () => {
  it("are moved only as far as they need to be", () => {
    expect(keptApart([0.2, 0.5, 0.9], 0.1)).toEqual([0.2, 0.5, 0.9]);
    const [low = 0, high = 0] = keptApart([0.5, 0.5], 0.1);
    expect(high - low).toBeCloseTo(0.1, 12);
  });

  it("stay below the top, and apart", () => {
    const places = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 8 });
    fc.assert(
      fc.property(places, (all) => {
        const moved = [...keptApart(all, 0.1)].sort((one, other) => one - other);
        for (const [at, place] of moved.entries()) {
          expect(place).toBeLessThanOrEqual(1);
          if (at > 0) expect(place - (moved[at - 1] as number)).toBeGreaterThanOrEqual(0.1 - 1e-9);
        }
      }),
    );
  });
});
