import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { registration } from "../../../src/workbench/sideload/registration";

let homeFolder: string;
let manifest: string;
let commands: string[];

beforeEach(() => {
  homeFolder = mkdtempSync(join(tmpdir(), "keel-"));
  manifest = join(homeFolder, "manifest.xml");
  writeFileSync(manifest, "<OfficeApp />");
  commands = [];
});

afterEach(() => {
  rmSync(homeFolder, { recursive: true });
});

function registrationOn(platform: NodeJS.Platform) {
  const run = (program: string, options: readonly string[]) => {
    commands.push([program, ...options].join(" "));
    return Promise.resolve();
  };
  return registration({ platform, homeFolder, run }, "an-id", manifest);
}

describe("Sideloading", () => {
  it("writes the manifest's path into Office's developer key on Windows and takes it out again", async () => {
    const { register, unregister } = registrationOn("win32");
    await register();
    await unregister();
    const key = "HKCU\\Software\\Microsoft\\Office\\16.0\\WEF\\Developer";
    expect(commands).toEqual([
      `reg add ${key} /v an-id /t REG_SZ /d ${manifest} /f`,
      `reg delete ${key} /v an-id /f`,
    ]);
  });

  it("puts a copy of the manifest into Excel's container on a Mac and takes it out again", async () => {
    const copy = join(
      homeFolder,
      "Library/Containers/com.microsoft.Excel/Data/Documents/wef/an-id.manifest.xml",
    );
    const { register, unregister } = registrationOn("darwin");
    await register();
    expect(readFileSync(copy, "utf8")).toBe("<OfficeApp />");
    await unregister();
    expect(existsSync(copy)).toBe(false);
  });

  it("leaves it to the person elsewhere, and says which file to upload", async () => {
    const { register, unregister, nextStep } = registrationOn("linux");
    await register();
    await unregister();
    expect(commands).toEqual([]);
    expect(nextStep).toContain(`Upload My Add-in: choose ${manifest}.`);
  });
});
