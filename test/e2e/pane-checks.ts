import axe from "axe-core";
import type { OpenWorkbook } from "./open-workbook";

/** How the pane may look. */
const LOOKS = {
  light: { colorScheme: "light", forcedColors: "none" },
  dark: { colorScheme: "dark", forcedColors: "none" },
  forced: { colorScheme: "dark", forcedColors: "active" },
} as const;

/** The widths that the pane is looked at in, pixels: Excel's narrowest, and a wide one. */
const WIDTHS = [320, 450] as const;

/** Below what the pane shows, pixels. */
const MARGIN = 20;

/** Opens the pane, as wide as told. */
export async function openPane(workbook: OpenWorkbook, width: number): Promise<void> {
  await workbook.pressRibbonButton("Open pane");
  await resizePane(workbook, width);
}

/** Makes the pane as wide as told. */
export async function resizePane({ page }: OpenWorkbook, width: number): Promise<void> {
  await page.locator("#pane").evaluate((pane, pixels) => {
    pane.style.setProperty("width", `${pixels}px`, "important");
  }, width);
}

/** What axe finds in the pane, by rule and element. */
export async function findings(workbook: OpenWorkbook): Promise<string[]> {
  const pane = await workbook.paneFrame.elementHandle();
  const frame = await pane.contentFrame();
  if (!frame) throw new Error("The pane isn't open.");
  await frame.evaluate(axe.source);
  return frame.evaluate(async () => {
    const { axe: inPage } = window as unknown as { readonly axe: typeof axe };
    // On its way from one colour to another a button has a contrast of its own.
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
    // Fluent's sentinels before and after the page hand the focus on as soon as they get it.
    const { violations } = await inPage.run({ exclude: ["[data-tabster-dummy]"] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
}

/** The furthest that anything in the pane reaches beyond its right edge, pixels. */
function overflow(workbook: OpenWorkbook): Promise<number> {
  return workbook.pane.locator("html").evaluate((root) => root.scrollWidth - root.clientWidth);
}

/**
 * Looks at the pane as it stands in every width and look, and takes a picture of each under test/e2e/pictures. Gives
 * what axe finds and how far anything reaches beyond the edge, each with where it was seen; [] where all is well.
 */
export async function seenInEveryLook(workbook: OpenWorkbook, name: string): Promise<string[]> {
  const seen: string[] = [];
  for (const width of WIDTHS) {
    await resizePane(workbook, width);
    await workbook.pane.locator("html").evaluate((root) => root.scrollTo(0, 0));
    for (const [look, media] of Object.entries(LOOKS)) {
      await workbook.page.emulateMedia(media);
      const where = `${name}-${width}-${look}`;
      const beyond = await overflow(workbook);
      if (beyond > 0) seen.push(`${where}: ${beyond} pixels beyond the edge`);
      seen.push(...(await findings(workbook)).map((finding) => `${where}: ${finding}`));
      // By now colours have come to rest.
      await workbook.picture(where, await paneContent(workbook));
    }
  }
  await workbook.page.emulateMedia(LOOKS.light);
  return seen;
}

/** Where in the window the pane has content: from its top to the end of what the open tab shows. */
async function paneContent({ page, pane }: OpenWorkbook) {
  const [whole, tab] = [
    await page.locator("#pane").boundingBox(),
    await pane.getByRole("tabpanel").boundingBox(),
  ];
  if (!whole || !tab) throw new Error("The pane isn't open.");
  const end = tab.y + tab.height + MARGIN - whole.y;
  return { ...whole, height: Math.min(whole.height, end) };
}
