import { readFileSync } from "node:fs";
import { createServer } from "node:https";
import { homedir } from "node:os";
import { join } from "node:path";
import { getHttpsServerOptions } from "office-addin-dev-certs";
import { localBase } from "../build/base";
import { ensureBuilt } from "../build/build";
import { listen } from "../serve/listen";
import { respond } from "../serve/respond";
import { fileAt } from "../serve/static-files";
import { registration, runProgram } from "./registration";

/** `npm run sideload`: serves the add-in on https://localhost:3000 and makes it known to Excel until it ends. */
try {
  const dist = await ensureBuilt(localBase);
  const manifest = join(dist, "manifest.xml");
  const id = /<Id>(.+)<\/Id>/.exec(readFileSync(manifest, "utf8"))?.[1] ?? "";
  const computer = { platform: process.platform, homeFolder: homedir(), run: runProgram };
  const { register, unregister, nextStep } = registration(computer, id, manifest);
  const port = Number(new URL(localBase).port);
  await listen(
    createServer(
      await getHttpsServerOptions(),
      respond((path) => fileAt(dist, path)),
    ),
    port,
    port,
  );
  await register();
  console.log(`The add-in is served from ${localBase}. Ctrl+C ends it and takes it out of Excel.`);
  console.log(nextStep);
  process.once("SIGINT", () => void unregister().finally(() => process.exit()));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
