import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, it, vi } from "vitest";
import { type FixtureFiles, FIXTURE_SCRIPT, writeFixtureAddIn } from "../fixture-add-in";
import { useAddIn, withAddIn } from "../use-add-in";

const OPEN_ADD_IN = fileURLToPath(
  new URL("../../../../src/workbench/host/jsdom/open-add-in.ts", import.meta.url),
);

const CDN = "https://appsforoffice.microsoft.com/lib/1/hosted";

describe("an add-in that opens", () => {
  const addIn = useAddIn();

  it("runs in Excel on the web, on Microsoft's library", async () => {
    const { Office } = addIn().window;
    expect(await Office.onReady()).toMatchObject({ host: "Excel", platform: "OfficeOnline" });
    expect(Office.context.requirements.isSetSupported("SharedRuntime", "1.1")).toBe(true);
  });

  it("is given its own files and the library, and nothing goes wrong", () => {
    expect(addIn().requests).toEqual(
      expect.arrayContaining([
        "https://addin.example/fixture/functions.json",
        "https://addin.example/fixture/pane.html",
        "https://addin.example/fixture/functions.js?version=1",
        `${CDN}/office.js`,
        `${CDN}/excel-web-16.00.js`,
      ]),
    );
    expect(addIn().errors).toEqual([]);
  });

  it("reaches nothing else, and what it tries is noted", async () => {
    const { window } = addIn();
    const send = (code: string): unknown => window.eval(code);
    const elsewhere = "https://elsewhere.example";
    await expect(send(`fetch("${elsewhere}/fetch")`)).rejects.toThrow("does not give it");
    expect(() => send(`new WebSocket("wss://elsewhere.example/socket")`)).toThrow(
      "does not give it",
    );
    expect(() => send(`new XMLHttpRequest().open("GET", "/xhr")`)).toThrow("does not give it");
    expect(send(`navigator.sendBeacon("${elsewhere}/beacon", "x")`)).toBe(false);
    send(`document.head.append(Object.assign(document.createElement("script"),
      { src: "${elsewhere}/script.js" }))`);
    await vi.waitFor(() => {
      expect(addIn().errors).toHaveLength(1);
    });
    expect(addIn().requests.slice(-5)).toEqual([
      `${elsewhere}/fetch`,
      "wss://elsewhere.example/socket",
      "https://addin.example/xhr",
      `${elsewhere}/beacon`,
      `${elsewhere}/script.js`,
    ]);
  });
});

describe("an add-in that does not open", () => {
  const opening = (files: FixtureFiles, startTimeout = 5000) =>
    withAddIn({ startTimeout }, files, () => Promise.resolve("open"));

  it("tells a script that failed", async () => {
    const failing = `${FIXTURE_SCRIPT}; throw new Error("no such export");`;
    await expect(opening({ "functions.js": failing })).rejects.toThrow("no such export");
  });

  it("tells a file that is missing", async () => {
    const page = `<script src="${CDN}/office.js"></script><script src="gone.js"></script>`;
    await expect(opening({ "pane.html": page })).rejects.toThrow("gone.js");
  });

  it.each(["../secret.js", "..%2F..%2Fsecret.js", "https://elsewhere.example/x.js"])(
    "is refused the script %s",
    async (src) => {
      const page = `<script src="${CDN}/office.js"></script><script src="${src}"></script>`;
      await expect(opening({ "pane.html": page })).rejects.toThrow("Could not load script");
    },
  );

  it("says after how long it was given up", async () => {
    const page = "<p>A page without office.js</p>";
    await expect(opening({ "pane.html": page }, 50)).rejects.toThrow(
      "The add-in did not start within 0.05 seconds.",
    );
  });
});

describe("an add-in that is closed", () => {
  it("lets the process end, although timers and calls were still open", async () => {
    const busy = `${FIXTURE_SCRIPT}; setInterval(() => undefined, 5); setTimeout(() => undefined, 60000);`;
    const fixture = writeFixtureAddIn({ "functions.js": busy });
    const code = `
      const { openAddIn } = await import(${JSON.stringify(OPEN_ADD_IN)});
      const addIn = await openAddIn({ dist: ${JSON.stringify(fixture.dist)} });
      const answer = await addIn.caller.call("GIVE", ["number"], "Sheet1!A1");
      addIn.caller.call("NEVER", [], "Sheet1!A1").catch(() => undefined);
      addIn.close();
      console.log(answer);`;
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ["--import", "tsx", "--input-type=module", "--eval", code],
      { timeout: 20_000 },
    );
    fixture.remove();
    expect(stdout).toBe("1.5\n");
  });
});
