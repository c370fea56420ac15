import { describe, expect, it } from "vitest";
import { keelWorkbook } from "../../src/workbook/keel-workbook";
import { inWorkbook } from "./in-workbook";

inWorkbook();

describe("The culture", () => {
  it("is that of Excel, with the separators of its cells", async () => {
    expect(await keelWorkbook.culture()).toEqual({
      tag: "en-US",
      separators: { decimal: ".", group: "," },
    });
  });
});
