import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { localBase, manifestFor, readPackage } from "../../src/workbench/build/base";
import { dist, productionBase, root } from "../../src/workbench/build/build";
import { openAddIn } from "../../src/workbench/host/jsdom/open-add-in";
import { pngSize } from "./png-size";

const source = readFileSync(join(root, "manifest.xml"), "utf8");
const manifest = new JSDOM(readFileSync(join(dist, "manifest.xml"), "utf8"), {
  contentType: "application/xml",
}).window.document;

/** The elements at a path of local names below the root; `*` is any one element. */
function all(path: string): Element[] {
  return path
    .split("/")
    .reduce<Element[]>(
      (found, name) =>
        found.flatMap((element) =>
          [...element.children].filter((child) => name === "*" || child.localName === name),
        ),
      [manifest.documentElement],
    );
}

function one(path: string): Element {
  const [found, ...others] = all(path);
  if (!found || others.length > 0) {
    throw new Error(`${path} should stand in the manifest once.`);
  }
  return found;
}

const childNames = (path: string) => [...one(path).children].map(({ localName }) => localName);
const attribute = (element: Element, name: string) => element.getAttribute(name) ?? "";
const valueOf = (path: string) => attribute(one(path), "DefaultValue");
const valuesOf = (path: string) => all(path).map((element) => attribute(element, "DefaultValue"));
const elements = [...manifest.getElementsByTagName("*")];
const residsUsed = elements.flatMap((element) => element.getAttribute("resid") ?? []);
const resources = all("VersionOverrides/Resources/*/*");
const residsDefined = resources.map((element) => attribute(element, "id"));
const addresses = elements
  .map((element) => attribute(element, "DefaultValue"))
  .filter((value) => value.includes("://"));
const distPath = (address: string) => join(dist, address.slice(productionBase.length));
const host = "VersionOverrides/Hosts/Host";
const desktop = `${host}/DesktopFormFactor`;

describe("The manifest", () => {
  it("has its elements in the order that Office demands", () => {
    expect([...manifest.documentElement.children].map(({ localName }) => localName)).toEqual([
      "Id",
      "Version",
      "ProviderName",
      "DefaultLocale",
      "DisplayName",
      "Description",
      "IconUrl",
      "HighResolutionIconUrl",
      "SupportUrl",
      "Hosts",
      "Requirements",
      "DefaultSettings",
      "Permissions",
      "VersionOverrides",
    ]);
    expect(childNames("VersionOverrides")).toEqual(["Hosts", "Resources"]);
    expect(childNames(host)).toEqual(["Runtimes", "AllFormFactors", "DesktopFormFactor"]);
    expect(childNames(`${host}/AllFormFactors/ExtensionPoint`)).toEqual([
      "Script",
      "Page",
      "Metadata",
      "Namespace",
    ]);
    expect(childNames(desktop)).toEqual(["GetStarted", "FunctionFile", "ExtensionPoint"]);
    expect(childNames("VersionOverrides/Resources")).toEqual([
      "Images",
      "Urls",
      "ShortStrings",
      "LongStrings",
    ]);
  });

  it("has a GUID and the version of package.json", () => {
    expect(one("Id").textContent).toMatch(
      /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
    );
    expect(one("Version").textContent).toBe(`${readPackage(root).version}.0`);
  });

  it("defines every resid it uses and uses every one it defines", () => {
    expect([...new Set(residsUsed)].sort()).toEqual([...residsDefined].sort());
  });

  it("keeps to Office's lengths", () => {
    expect(valueOf("DisplayName").length).toBeLessThanOrEqual(125);
    expect(valueOf("Description").length).toBeLessThanOrEqual(250);
    const longest = (texts: string[]) => Math.max(...texts.map((text) => text.length));
    expect(longest(residsDefined)).toBeLessThanOrEqual(32);
    expect(longest(valuesOf("VersionOverrides/Resources/ShortStrings/String"))).toBeLessThanOrEqual(
      125,
    );
    expect(longest(valuesOf("VersionOverrides/Resources/LongStrings/String"))).toBeLessThanOrEqual(
      250,
    );
    expect(longest(addresses)).toBeLessThanOrEqual(2048);
  });

  it("points only below the one production address, by https, to files of the build", () => {
    expect(addresses.length).toBeGreaterThan(8);
    for (const address of addresses) {
      expect(address.startsWith(productionBase), address).toBe(true);
      expect(existsSync(distPath(address)), `${address} in dist`).toBe(true);
    }
    expect(productionBase).toMatch(/^https:\/\/.+\/$/);
  });

  it("takes any other address instead", () => {
    const elsewhere = manifestFor("https://example.com/", source);
    expect(elsewhere).toContain('"https://example.com/taskpane.html"');
    expect(elsewhere).not.toContain(localBase);
  });

  it("runs pane, functions and commands in one long-lived page", () => {
    const runtime = one(`${host}/Runtimes/Runtime`);
    expect(attribute(runtime, "lifetime")).toBe("long");
    const page = attribute(runtime, "resid");
    const customFunctions = one(`${host}/AllFormFactors/ExtensionPoint/Page/SourceLocation`);
    expect(attribute(customFunctions, "resid")).toBe(page);
    expect(attribute(one(`${desktop}/FunctionFile`), "resid")).toBe(page);
    const pane = one(`${desktop}/ExtensionPoint/OfficeTab/Group/Control/Action/SourceLocation`);
    expect(attribute(pane, "resid")).toBe(page);
    expect(elements.map(({ localName }) => localName)).not.toContain("TaskpaneId");
  });

  it("asks for no more than custom functions in a shared runtime, and what the pane needs", () => {
    const sets = all("Requirements/Sets/Set").map((set) => [
      attribute(set, "Name"),
      attribute(set, "MinVersion"),
    ]);
    expect(sets).toEqual([
      ["SharedRuntime", "1.1"],
      ["CustomFunctionsRuntime", "1.3"],
      // Range.getSpillingToRange: what a formula fills.
      ["ExcelApi", "1.12"],
    ]);
  });

  it("shows the group Keel with two buttons on the Home tab", () => {
    const text = (element: Element) =>
      valuesOf("VersionOverrides/Resources/ShortStrings/String")[
        all("VersionOverrides/Resources/ShortStrings/String").findIndex(
          (string) => attribute(string, "id") === attribute(element, "resid"),
        )
      ];
    const group = `${desktop}/ExtensionPoint/OfficeTab/Group`;
    expect(attribute(one(`${desktop}/ExtensionPoint/OfficeTab`), "id")).toBe("TabHome");
    expect(text(one(`${group}/Label`))).toBe("Keel");
    expect(all(`${group}/Control/Label`).map(text)).toEqual(["Open pane", "Insert sample"]);
  });
});

describe("The manifest's icons", () => {
  const images = resources.filter(({ localName }) => localName === "Image");
  const sized = all(`${desktop}/ExtensionPoint/OfficeTab/Group/Icon/Image`).map(
    (use): [number, string] => {
      const image = images.find((each) => attribute(each, "id") === attribute(use, "resid"));
      return [Number(attribute(use, "size")), image ? attribute(image, "DefaultValue") : ""];
    },
  );

  it.each([...sized, [32, valueOf("IconUrl")], [64, valueOf("HighResolutionIconUrl")]] as [
    number,
    string,
  ][])("of %i pixels has that size: %s", (size, address) => {
    expect(pngSize(readFileSync(distPath(address)))).toEqual({ width: size, height: size });
  });

  it("come in the sizes of the ribbon", () => {
    expect(sized.map(([size]) => size)).toEqual([16, 32, 80]);
  });
});

describe("The built page", () => {
  it("associates exactly the functions of functions.json and the commands of the manifest", async () => {
    const addIn = await openAddIn({ dist });
    try {
      const { functions } = JSON.parse(readFileSync(join(dist, "functions.json"), "utf8")) as {
        functions: { id: string }[];
      };
      expect(associated(addIn.window.CustomFunctions)).toEqual(
        functions.map(({ id }) => id).sort(),
      );
      const commands = elements.filter(({ localName }) => localName === "FunctionName");
      expect(associated(addIn.window.Office.actions)).toEqual(
        commands.map(({ textContent }) => textContent.toUpperCase()),
      );
    } finally {
      addIn.close();
    }
  });

  it("puts the functions into the namespace KEEL", async () => {
    const addIn = await openAddIn({ dist });
    addIn.close();
    expect(addIn.caller.namespace).toBe("KEEL");
  });
});

/** The names that Microsoft's library has been given, in capitals. */
function associated(registry: object): string[] {
  const { _association } = registry as { _association: { mappings: object } };
  return Object.keys(_association.mappings).sort();
}
