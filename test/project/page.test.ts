import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { dist } from "../../src/workbench/build/build";

const cdn = "https://appsforoffice.microsoft.com";
const page = new JSDOM(readFileSync(join(dist, "taskpane.html"), "utf8")).window.document;
const policy = new Map(
  (page.querySelector("[http-equiv=Content-Security-Policy]")?.getAttribute("content") ?? "")
    .split(";")
    .map((directive) => directive.trim().split(" "))
    .map(([name, ...sources]) => [name, sources.join(" ")]),
);

describe("The add-in's page", () => {
  it("loads office.js from Microsoft, and its own script after it", () => {
    const sources = [...page.scripts].map((script) => script.getAttribute("src"));
    expect(sources).toEqual([`${cdn}/lib/1/hosted/office.js`, "keel.js"]);
  });

  it("runs scripts from its own address and Microsoft's only, and none within the page", () => {
    expect(policy.get("script-src")).toBe(`'self' ${cdn}`);
    expect(policy.get("default-src")).toBe("'self'");
    expect([...policy.values()].join(" ")).not.toMatch(/unsafe|\*|data:/);
    expect([...page.scripts].filter(({ text }) => text !== "")).toEqual([]);
    expect(page.querySelectorAll("style, [style]")).toHaveLength(0);
  });

  it("takes styles from its own address, and from elements that hold none until a script fills them", () => {
    const ofNothing = createHash("sha256").update("").digest("base64");
    expect(policy.get("style-src")).toBe(`'self' 'sha256-${ofNothing}'`);
  });

  it("connects to nothing but its own address", () => {
    expect(policy.get("connect-src")).toBe("'self'");
    expect(policy.get("form-action")).toBe("'none'");
  });
});
