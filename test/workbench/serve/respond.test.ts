import { readFile } from "node:fs/promises";
import { createServer, request, type Server } from "node:http";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dist } from "../../../src/workbench/build/build";
import { listen, portFrom } from "../../../src/workbench/serve/listen";
import { serveWorkbook } from "../../../src/workbench/serve/serve-workbook";

let server: Server;
let port: number;

beforeAll(async () => {
  const served = await serveWorkbook(0);
  server = served.server;
  port = Number(new URL(served.url).port);
});

afterAll(() => {
  server.close();
});

/** Asks for a path exactly as it is written, which fetch would tidy up first. */
function ask(
  path: string,
  method = "GET",
): Promise<{ status?: number; type?: string; body: string }> {
  return new Promise((resolve, reject) => {
    request({ host: "localhost", port, path, method, agent: false }, (response) => {
      let body = "";
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => (body += chunk));
      response.on("end", () => {
        const { statusCode: status, headers } = response;
        resolve({ ...(status && { status }), type: headers["content-type"] ?? "", body });
      });
    })
      .on("error", reject)
      .end();
  });
}

describe("The server of npm start", () => {
  it("gives the workbook's page", async () => {
    const page = await ask("/");
    expect(page).toMatchObject({ status: 200, type: "text/html; charset=utf-8" });
    expect(page.body).toContain('src="/workbook/workbook.js"');
  });

  it("gives Microsoft's library from the npm package, whatever the case of its path", async () => {
    expect(await ask("/lib/1/hosted/office.js")).toMatchObject({ status: 200 });
    expect(await ask("/lib/1/hosted/AgaveErrorUX/index.html")).toMatchObject({ status: 200 });
  });

  it("changes nothing in the add-in's page but the library's address", async () => {
    const built = await readFile(join(dist, "taskpane.html"), "utf8");
    const { body } = await ask("/taskpane.html");
    const back = `src="https://appsforoffice.microsoft.com/`;
    expect(body.replace(`src="http://localhost:${port}/`, back)).toBe(built);
  });

  it.each([
    ["/taskpane.html", "text/html; charset=utf-8"],
    ["/taskpane.html?_host_Info=Excel", "text/html; charset=utf-8"],
    ["/functions.json", "application/json; charset=utf-8"],
    ["/keel.js", "text/javascript; charset=utf-8"],
    ["/assets/icon-32.png", "image/png"],
    ["/docs/support.html", "text/html; charset=utf-8"],
  ])("gives the built add-in's %s as %s", async (path, type) => {
    expect(await ask(path)).toMatchObject({ status: 200, type });
  });

  it.each(["/../package.json", "/%2e%2e/package.json", "/nowhere.html", "/assets", "/%zz.html"])(
    "has nothing at %s",
    async (path) => {
      expect(await ask(path)).toMatchObject({ status: 404 });
    },
  );

  it("takes nothing in", async () => {
    expect(await ask("/", "POST")).toMatchObject({ status: 405 });
  });
});

describe("The port of npm start", () => {
  it("is a free one where the usual one is taken", async () => {
    const second = createServer();
    const chosen = await listen(second, undefined, port);
    second.close();
    expect(chosen).not.toBe(port);
  });

  it("is refused where the one asked for is taken", async () => {
    await expect(listen(createServer(), port, 3000)).rejects.toThrow("EADDRINUSE");
  });

  it("is read from PORT", () => {
    expect([portFrom("8080"), portFrom(""), portFrom(undefined)]).toEqual([
      8080,
      undefined,
      undefined,
    ]);
    expect(() => portFrom("http")).toThrow('PORT is "http". Make it a number from 0 to 65535.');
  });
});
