import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { type Manifest, readManifest } from "../../../../src/workbench/host/office/manifest";
import { FIXTURE_MANIFEST } from "../fixture-add-in";

function read(xml: string): Manifest {
  return readManifest(new JSDOM(xml, { contentType: "text/xml" }).window.document);
}

describe("a manifest", () => {
  it("tells the page, the functions, the namespace, the commands and what is required", () => {
    const button = { label: "Fixture", tip: "", iconUrl: null };
    expect(read(FIXTURE_MANIFEST)).toEqual({
      name: "Fixture",
      groupLabel: "Fixture",
      pageUrl: "https://addin.example/fixture/pane.html",
      functionsUrl: "https://addin.example/fixture/functions.json",
      namespace: "FIX",
      commands: [
        { id: "Fixture.Open", ...button, functionName: null },
        { id: "Fixture.Write", ...button, functionName: "writeGreeting" },
        { id: "Fixture.Missing", ...button, functionName: "nowhere" },
      ],
      requiredSets: [
        { name: "SharedRuntime", version: "1.1" },
        { name: "CustomFunctionsRuntime", version: "1.3" },
      ],
    });
  });

  it("tells what a button says of itself, and its largest icon", () => {
    const tip = '<Supertip><Description resid="Label"/></Supertip>';
    const icons = [16, 80, 32]
      .map((size) => `<Image size="${size}" resid="Icon.${size}"/>`)
      .join("");
    const resources = [16, 80, 32]
      .map((size) => `<Url id="Icon.${size}" DefaultValue="https://addin.example/${size}.png"/>`)
      .join("");
    const manifest = FIXTURE_MANIFEST.replace(
      /(<Control [^>]*id="Fixture.Open">)/,
      `$1${tip}<Icon>${icons}</Icon>`,
    ).replace("</Resources>", `${resources}</Resources>`);
    expect(read(manifest).commands[0]).toMatchObject({
      tip: "Fixture",
      iconUrl: "https://addin.example/80.png",
    });
  });

  it("names the task pane's page where there is no shared runtime", () => {
    const other = FIXTURE_MANIFEST.replace(/<Runtimes>.*<\/Runtimes>/, "").replace(
      'SourceLocation DefaultValue="https://addin.example/fixture/pane.html"',
      'SourceLocation DefaultValue="https://addin.example/other.html"',
    );
    expect(read(other).pageUrl).toBe("https://addin.example/other.html");
  });

  it.each([
    [/<bt:String id="Namespace".*/, 'The manifest defines no resource "Namespace".'],
    [/<Namespace .*/, "The manifest has no Namespace."],
    [/"CustomFunctions">/, "The manifest has no ExtensionPoint CustomFunctions.", '"Other">'],
    [/resid="Functions.Url"/, "The manifest's SourceLocation has no resid."],
    [/id="Fixture.Open"/, "The manifest's Control has no id."],
  ])("that lacks %s says so", (part, message, replacement = "") => {
    expect(() => read(FIXTURE_MANIFEST.replace(part, replacement))).toThrow(message);
  });
});
