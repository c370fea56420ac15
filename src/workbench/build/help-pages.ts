import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { marked } from "marked";

/** A help page ready to be served. */
export interface HelpPage {
  /** The path below the add-in's address, such as `docs/functions/DRIFT.html`. */
  readonly path: string;
  readonly html: string;
}

/** Renders every Markdown file of `folder` (and of its folder `functions`) to a page that the add-in links to. */
export function helpPages(folder: string): HelpPage[] {
  return [
    ...pagesIn(folder, "docs", "../"),
    ...pagesIn(join(folder, "functions"), "docs/functions", "../../"),
  ];
}

function pagesIn(folder: string, path: string, toRoot: string): HelpPage[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".md"))
    .map((file) => ({
      path: `${path}/${basename(file, ".md")}.html`,
      html: page(readFileSync(join(folder, file), "utf8"), basename(file, ".md"), toRoot),
    }));
}

function page(markdown: string, name: string, toRoot: string): string {
  const body = marked.parse(linksToPages(markdown), { async: false });
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self'" />
    <title>${title(markdown) ?? name} · Keel</title>
    <link rel="icon" href="${toRoot}assets/icon-32.png" />
    <link rel="stylesheet" href="${toRoot}keel.css" />
  </head>
  <body>
    <main class="help">
${body}    </main>
  </body>
</html>
`;
}

/** The pages link to each other's Markdown, so that the links work where the sources are read, too. */
function linksToPages(markdown: string): string {
  return markdown.replaceAll(/\]\(([\w./-]+)\.md(#[\w-]*)?\)/g, "]($1.html$2)");
}

function title(markdown: string): string | undefined {
  return /^# (.+)$/m.exec(markdown)?.[1]?.replaceAll("`", "").replaceAll("<", "&lt;");
}
