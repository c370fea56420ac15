import { describe, expect, it } from "vitest";
import { useWorkbook } from "./use-workbook";

const workbook = useWorkbook();

describe("The add-in in a browser", () => {
  it("inserts its sample from the ribbon, with everything calculated", async () => {
    await workbook().pressRibbonButton("Insert sample");
    expect(await workbook().sheetNames()).toContain("Keel sample");
    expect(await workbook().values("G4:G9")).toEqual([
      ["Trade"],
      [-1000],
      [-4000],
      [-4000],
      [9000],
      [0],
    ]);
  });

  it("shows its pane from the ribbon", async () => {
    expect(await workbook().paneFrame.isVisible()).toBe(false);
    await workbook().pressRibbonButton("Open pane");
    await workbook().pane.getByRole("heading", { name: "Keel" }).waitFor();
  });

  it("asks for nothing but its own files and office.js", async () => {
    await workbook().pressRibbonButton("Insert sample");
    await workbook().pressRibbonButton("Open pane");
    const { url, requests } = workbook();
    const paths = requests.map((address) => address.slice(url.length - 1));
    const own =
      /^\/(?:manifest\.xml|functions\.json|taskpane\.html|(?:keel|pane)\.js|keel\.css|[\w-]+\.[0-9a-f]{8}\.js|assets\/.*)$/;
    const ofTheHost = /^\/(?:\?blank$|workbook\/|lib\/1\/hosted\/)/;
    expect(paths.filter((path) => !own.test(path) && !ofTheHost.test(path))).toEqual([]);
  });
});
