import { describe, expect, it } from "vitest";
import { useAddIn } from "../use-add-in";

describe("a ribbon command", () => {
  const addIn = useAddIn();

  it("runs its function and waits until it is completed", async () => {
    await addIn().runCommand("Fixture.Write");
    expect(addIn().workbook.values("A1")).toEqual([["Hello from Fixture.Write"]]);
  });

  it.each([
    ["Fixture.Missing", 'The add-in\'s page has no command "nowhere"'],
    ["Fixture.Open", 'The command "Fixture.Open" runs no function.'],
    ["Fixture.Nothing", 'The manifest has no command "Fixture.Nothing".'],
  ])("that can't run says why: %s", async (id, message) => {
    await expect(addIn().runCommand(id)).rejects.toThrow(message);
  });
});
