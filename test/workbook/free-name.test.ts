import { describe, expect, it } from "vitest";
import { freeName } from "../../src/workbook/free-name";

describe("A worksheet's name", () => {
  it("is taken as it is where no worksheet has it", () => {
    expect(freeName("Keel sample", ["Sheet1"])).toBe("Keel sample");
  });

  it("gets the next free number where worksheets have it, in whatever case", () => {
    expect(freeName("Keel sample", ["keel SAMPLE", "Keel sample 2"])).toBe("Keel sample 3");
  });

  it("fills a gap in the numbers", () => {
    expect(freeName("Keel sample", ["Keel sample", "Keel sample 3"])).toBe("Keel sample 2");
  });
});
