import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const BASE = "https://addin.example/fixture/";

const MANIFEST = `<?xml version="1.0" encoding="UTF-8"?>
<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0" xsi:type="TaskPaneApp">
  <Requirements>
    <Sets DefaultMinVersion="1.1">
      <Set Name="SharedRuntime" />
      <Set Name="CustomFunctionsRuntime" MinVersion="1.3" />
    </Sets>
  </Requirements>
  <DisplayName DefaultValue="Fixture" />
  <DefaultSettings><SourceLocation DefaultValue="${BASE}pane.html" /></DefaultSettings>
  <VersionOverrides xmlns="http://schemas.microsoft.com/office/taskpaneappversionoverrides" xsi:type="VersionOverridesV1_0">
    <Hosts>
      <Host xsi:type="Workbook">
        <Runtimes><Runtime resid="Page.Url" lifetime="long" /></Runtimes>
        <AllFormFactors>
          <ExtensionPoint xsi:type="CustomFunctions">
            <Script><SourceLocation resid="Script.Url" /></Script>
            <Page><SourceLocation resid="Page.Url" /></Page>
            <Metadata><SourceLocation resid="Functions.Url" /></Metadata>
            <Namespace resid="Namespace" />
          </ExtensionPoint>
        </AllFormFactors>
        <DesktopFormFactor>
          <FunctionFile resid="Page.Url" />
          <ExtensionPoint xsi:type="PrimaryCommandSurface">
            <OfficeTab id="TabHome">
              <Group id="Fixture.Group">
                <Label resid="Label" />
                <Control xsi:type="Button" id="Fixture.Open">
                  <Label resid="Label" />
                  <Action xsi:type="ShowTaskpane"><SourceLocation resid="Page.Url" /></Action>
                </Control>
                <Control xsi:type="Button" id="Fixture.Write">
                  <Label resid="Label" />
                  <Action xsi:type="ExecuteFunction"><FunctionName>writeGreeting</FunctionName></Action>
                </Control>
                <Control xsi:type="Button" id="Fixture.Missing">
                  <Label resid="Label" />
                  <Action xsi:type="ExecuteFunction"><FunctionName>nowhere</FunctionName></Action>
                </Control>
              </Group>
            </OfficeTab>
          </ExtensionPoint>
        </DesktopFormFactor>
      </Host>
    </Hosts>
    <Resources>
      <bt:Urls>
        <bt:Url id="Page.Url" DefaultValue="${BASE}pane.html" />
        <bt:Url id="Script.Url" DefaultValue="${BASE}functions.js" />
        <bt:Url id="Functions.Url" DefaultValue="${BASE}functions.json" />
      </bt:Urls>
      <bt:ShortStrings>
        <bt:String id="Namespace" DefaultValue="FIX" />
        <bt:String id="Label" DefaultValue="Fixture" />
      </bt:ShortStrings>
    </Resources>
  </VersionOverrides>
</OfficeApp>`;

const PAGE = `<!DOCTYPE html>
<html lang="en">
  <head>
    <title>Fixture</title>
    <script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>
    <script src="functions.js?version=1"></script>
  </head>
  <body><main id="pane"></main></body>
</html>`;

const cells = { name: "cells", dimensionality: "matrix", type: "any" };

const FUNCTIONS = {
  allowErrorForDataTypeAny: true,
  functions: [
    {
      id: "ECHO",
      name: "ECHO",
      parameters: [
        cells,
        { name: "options", dimensionality: "matrix", type: "any", optional: true },
        { name: "scale", type: "number", optional: true },
      ],
    },
    { id: "STRICT", name: "STRICT", parameters: [cells] },
    {
      id: "NUMBERS",
      name: "NUMBERS",
      parameters: [{ name: "values", dimensionality: "matrix", type: "number" }],
    },
    { id: "TEXT", name: "TEXT", parameters: [{ name: "text", type: "string" }] },
    { id: "FLAG", name: "FLAG", parameters: [{ name: "flag", type: "boolean" }] },
    {
      id: "JOIN",
      name: "JOIN",
      parameters: [
        { name: "label", type: "string" },
        { ...cells, repeating: true },
      ],
    },
    { id: "WHERE", name: "WHERE", parameters: [] },
    { id: "GIVE", name: "GIVE", parameters: [{ name: "what", type: "string" }] },
    { id: "NEVER", name: "NEVER", parameters: [] },
    { id: "FORGOTTEN", name: "FORGOTTEN", parameters: [] },
  ],
};

const SCRIPT = `
const received = (args) => JSON.stringify(args, (key, value) =>
  value && value.valueType === "CustomFunctionError" ? { error: value.code } : value);
const echo = (...args) => received(args.slice(0, -1));
for (const id of ["ECHO", "STRICT", "NUMBERS", "TEXT", "FLAG", "JOIN"]) CustomFunctions.associate(id, echo);
CustomFunctions.associate("WHERE", (invocation) => invocation.address);
CustomFunctions.associate("NEVER", () => new Promise(() => undefined));
const cellError = (code, message) => new CustomFunctions.Error(CustomFunctions.ErrorCode[code], message);
const results = {
  "number": () => 1.5,
  "text": () => "half",
  "flag": () => true,
  "nothing": () => null,
  "matrix": () => [[1, "a"], [true, ""]],
  "holes": () => [[null, NaN, Infinity]],
  "not a number": () => NaN,
  "infinite": () => Infinity,
  "n/a": () => { throw cellError("notAvailable", "no price"); },
  "value": () => { throw cellError("invalidValue", "the lists differ in length"); },
  "later": () => Promise.reject(cellError("invalidValue", "told later")),
  "div": () => { throw cellError("divisionByZero", "dropped"); },
  "num": () => { throw cellError("invalidNumber"); },
  "null": () => { throw cellError("nullReference"); },
  "plain error": () => { throw new Error("lost on the way"); },
  "returned error": () => cellError("notAvailable", "returned"),
  "errors inside": () => [[1], [cellError("invalidValue", "row 2 is text")], [cellError("divisionByZero", "dropped")]],
  "formatted": () => [[{ type: "FormattedNumber", basicValue: 0.25, numberFormat: "0%" }, { type: "Double", basicValue: 2 }]],
  "entity": () => [[{ type: "Entity", text: "AAPL", properties: {} }]],
  "ragged": () => [[1, 2], [3]],
  "flat": () => [1, 2],
  "empty": () => [],
  "long": () => "x".repeat(32768),
  "large": () => Array.from({ length: 60000 }, (_, i) => [i, "row " + i]),
};
CustomFunctions.associate("GIVE", (what) => results[what]());
Office.actions.associate("writeGreeting", async (event) => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [["Hello from " + event.source.id]];
    await context.sync();
  });
  event.completed();
});
`;

/** Texts that replace or come beside the fixture's own files. */
export type FixtureFiles = Readonly<Record<string, string>>;

/** A small add-in in a folder of its own. */
export interface FixtureAddIn {
  readonly dist: string;
  remove(): void;
}

/** Writes a small add-in with functions in the namespace FIX; `files` replaces some of its files. */
export function writeFixtureAddIn(files: FixtureFiles = {}): FixtureAddIn {
  const dist = mkdtempSync(path.join(tmpdir(), "fixture-add-in-"));
  const all: FixtureFiles = {
    "manifest.xml": MANIFEST,
    "pane.html": PAGE,
    "functions.js": SCRIPT,
    "functions.json": JSON.stringify(FUNCTIONS),
    ...files,
  };
  for (const [name, text] of Object.entries(all)) writeFileSync(path.join(dist, name), text);
  return { dist, remove: () => rmSync(dist, { recursive: true }) };
}

/** The fixture's functions.json for a host that must keep error cells from the functions. */
export const STRICT_FUNCTIONS = JSON.stringify({ ...FUNCTIONS, allowErrorForDataTypeAny: false });
/** The fixture's manifest, for tests that change something in it. */
export const FIXTURE_MANIFEST = MANIFEST;
/** The fixture's script, for tests that add something to it. */
export const FIXTURE_SCRIPT = SCRIPT;
