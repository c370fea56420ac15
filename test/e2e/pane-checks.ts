import { AxeBuilder } from "@axe-core/playwright";
import type { OpenWorkbook } from "./open-workbook";

/** How the pane may look. */
export const LOOKS = {
  light: { colorScheme: "light", forcedColors: "none" },
  dark: { colorScheme: "dark", forcedColors: "none" },
  forced: { colorScheme: "dark", forcedColors: "active" },
} as const;

/** Opens the pane, as wide as told. */
export async function openPane(workbook: OpenWorkbook, width: number): Promise<void> {
  await workbook.pressRibbonButton("Open pane");
  await workbook.page.addStyleTag({ content: `#pane { width: ${width}px !important; }` });
}

/** What axe finds in the pane, by rule and element. */
export async function findings(workbook: OpenWorkbook): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page: workbook.page })
    // A page of its own for the results, which it else opens, is refused in this browser's one context.
    .setLegacyMode()
    .include(["#pane iframe", "body"])
    // Fluent's sentinels before and after the page hand the focus on as soon as they get it.
    .exclude(["#pane iframe", "[data-tabster-dummy]"])
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** The furthest that anything in the pane reaches beyond its right edge, pixels. */
export function overflow(workbook: OpenWorkbook): Promise<number> {
  return workbook.pane.locator("html").evaluate((root) => root.scrollWidth - root.clientWidth);
}
