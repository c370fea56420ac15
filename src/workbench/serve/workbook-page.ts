import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { mediaType, type ServedFile } from "./static-files";

const source = new URL("../page/", import.meta.url);

/** The workbook's page with its script and styles, by path; bundled in memory, within a few seconds. */
export async function workbookPage(): Promise<ReadonlyMap<string, ServedFile>> {
  const [html, bundle] = await Promise.all([
    readFile(new URL("workbook.html", source)),
    build({
      entryPoints: [fileURLToPath(new URL("workbook.ts", source))],
      bundle: true,
      minify: true,
      write: false,
      format: "esm",
      target: "es2022",
      outdir: "workbook",
      define: { "process.env.NODE_ENV": '"production"' },
      logLevel: "silent",
    }),
  ]);
  const bundled = bundle.outputFiles.map(({ path, contents }): [string, ServedFile] => [
    `/workbook/${basename(path)}`,
    { body: Buffer.from(contents), type: mediaType(path) ?? "application/octet-stream" },
  ]);
  return new Map([
    ["/", { body: html, type: "text/html; charset=utf-8", policy: PAGE_POLICY }],
    ...bundled,
  ]);
}

/** The grid sets styles in elements and draws icons from data addresses. */
const PAGE_POLICY = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");
