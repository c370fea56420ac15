import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { IStyleData } from "@univerjs/core";
import {
  type Browser,
  chromium,
  type ConsoleMessage,
  type FrameLocator,
  type Page,
  type PageScreenshotOptions,
} from "playwright-core";
import type { CellValue } from "../../src/workbench/cells";
import type { Cell } from "../../src/workbench/host/store/cell";
import type { Workbench } from "../../src/workbench/page/workbench";
import { programPath } from "./programs";

declare global {
  interface Window {
    readonly keelWorkbench: Workbench;
  }
}

/** How to open the workbook. */
export interface WorkbookOptions {
  /** The window's size in pixels; a small laptop's by default. */
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly colorScheme?: "light" | "dark";
  /** Whether a test fails where a page reports an error; it does by default. */
  readonly expectNoErrors?: boolean;
  /** Whether it opens with the sample; with one blank sheet by default. */
  readonly sample?: boolean;
}

/** The folder of the pictures that tests take, to be looked at. */
export const PICTURES = join(import.meta.dirname, "pictures");

/** A part of the window, pixels. */
type Clip = NonNullable<PageScreenshotOptions["clip"]>;

const LAPTOP = { width: 1366, height: 768 };

const BROWSER_FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts the browser that the workbook is opened in. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: programPath("chromium"), args: BROWSER_FLAGS });
}

/** The workbook in a browser, with Keel in it. */
export class OpenWorkbook {
  /** Every address that the pages asked for. */
  readonly requests: string[] = [];
  /** What the pages' scripts threw or complained of. */
  readonly errors: string[] = [];

  private constructor(
    readonly page: Page,
    readonly url: string,
  ) {
    page.on("pageerror", ({ message }) => this.errors.push(message));
    page.on("console", (message) => {
      if (message.type() === "error" && !isRefusedLibraryStyle(message))
        this.errors.push(message.text());
    });
  }

  /** Opens the workbook in a new window and waits until Keel's functions answer. */
  static async open(
    browser: Browser,
    url: string,
    options: WorkbookOptions,
  ): Promise<OpenWorkbook> {
    const page = await browser.newPage({
      viewport: options.viewport ?? LAPTOP,
      ...(options.colorScheme && { colorScheme: options.colorScheme }),
    });
    const workbook = new OpenWorkbook(page, url);
    await page.route("**/*", (route) => {
      const address = route.request().url();
      workbook.requests.push(address);
      return address.startsWith(url) ? route.continue() : route.abort();
    });
    await page.goto(options.sample ? url : `${url}?blank`);
    await page.locator("html[data-state=ready]").waitFor();
    return workbook;
  }

  /** Keel's pane, open or not. */
  get pane(): FrameLocator {
    return this.page.frameLocator("#pane iframe");
  }

  /** The frame that holds Keel's pane. */
  get paneFrame() {
    return this.page.locator("#pane iframe");
  }

  /** Presses a button of Keel's group in the ribbon and waits until all is calculated. */
  async pressRibbonButton(label: string): Promise<void> {
    await this.page.locator("#ribbon").getByRole("button", { name: label }).click();
    await this.settled();
  }

  /** Types into a cell such as "B5" or "Sheet1!B5", presses Enter and waits until all is calculated. */
  async type(address: string, text: string): Promise<void> {
    await this.select(address);
    const edits = await this.page.evaluate(() => window.keelWorkbench.grid.editsTakenIn);
    await this.typeUntilShown(text);
    await this.page.keyboard.press("Enter");
    await this.page.waitForFunction(
      (before) => window.keelWorkbench.grid.editsTakenIn > before,
      edits,
    );
    await this.settled();
  }

  /** Types until the text stands in the editor: on a busy machine it opens after the first keys. */
  private async typeUntilShown(text: string): Promise<void> {
    const isShown = (typed: string) => window.keelWorkbench.grid.editedText === typed;
    for (let attempt = 1; ; attempt++) {
      await this.page.keyboard.type(text);
      try {
        await this.page.waitForFunction(isShown, text, { timeout: 5_000 });
        return;
      } catch (error) {
        if (attempt === 4) throw error;
        await this.page.keyboard.press("Escape");
      }
    }
  }

  /** Fills cells of the sheet shown, each as if typed, without the keyboard; it is no step to undo. */
  async fill(cells: Readonly<Record<string, string>>): Promise<void> {
    await this.page.evaluate((texts) => {
      for (const [address, text] of Object.entries(texts)) window.keelWorkbench.type(address, text);
    }, cells);
    await this.settled();
  }

  /** Selects cells, as a click does, so that keys go there. */
  async select(address: string): Promise<void> {
    await this.page.evaluate((cells) => window.keelWorkbench.select(cells), address);
    await this.settled();
  }

  /** Undoes the last step in the grid with Ctrl+Z and waits until all is calculated. */
  async undo(): Promise<void> {
    await this.page.evaluate(() => window.keelWorkbench.focus());
    await this.page.keyboard.press("Control+z");
    await this.settled();
  }

  /** Redoes it with Ctrl+Y. */
  async redo(): Promise<void> {
    await this.page.evaluate(() => window.keelWorkbench.focus());
    await this.page.keyboard.press("Control+y");
    await this.settled();
  }

  /** The values of cells such as "A1:B2" or "'My sheet'!A1", of the sheet shown where none is named. */
  values(address: string): Promise<CellValue[][]> {
    return this.page.evaluate((cells) => window.keelWorkbench.workbook.values(cells), address);
  }

  /** A cell with its value, formula, number format and looks. */
  cell(address: string): Promise<Cell> {
    return this.page.evaluate((cell) => window.keelWorkbench.cell(cell), address);
  }

  /** The formula in a cell, or `null`. */
  formula(address: string): Promise<string | null> {
    return this.page.evaluate((cell) => window.keelWorkbench.formula(cell), address);
  }

  /** Where in the workbook errors show, as "Sheet1!A1 #N/A". */
  errorCells(): Promise<string[]> {
    return this.page.evaluate(() => window.keelWorkbench.errorCells());
  }

  /** The names of the worksheets. */
  sheetNames(): Promise<string[]> {
    return this.page.evaluate(() => window.keelWorkbench.workbook.sheets.map(({ name }) => name));
  }

  /** Runs a command of the grid's menus on what is selected; gives what the page says of it. */
  async runCommand(id: string, params?: object): Promise<string> {
    await this.page.evaluate(
      ([command, options]) => window.keelWorkbench.runCommand(command, options),
      [id, params] as const,
    );
    await this.settled();
    return (await this.page.locator("#message").textContent()) ?? "";
  }

  /** How the grid draws a cell. */
  shownStyle(address: string): Promise<IStyleData | null> {
    return this.page.evaluate((cell) => window.keelWorkbench.shownStyle(cell), address);
  }

  /** Where the grid shows something else than the workbook holds. */
  divergingCells(): Promise<string[]> {
    return this.page.evaluate(() => window.keelWorkbench.divergingCells());
  }

  /** Waits until no batch, no call and no calculation is under way. */
  async settled(): Promise<void> {
    await this.page.evaluate(() => window.keelWorkbench.settled());
  }

  /** Everything that the workbook holds: of each sheet the cells that aren't blank, and each table with its place. */
  contents(): Promise<unknown> {
    return this.page.evaluate(() => {
      const { sheets, tables } = window.keelWorkbench.workbook;
      const filled = ({ cells }: (typeof sheets)[number]) => {
        const { row = 0, column = 0, rows = 0, columns = 0 } = cells.written() ?? {};
        const blank = JSON.stringify(cells.read(row + rows, column + columns));
        return Array.from({ length: rows * columns }, (_, at) => {
          const place = [row + Math.floor(at / columns), column + (at % columns)] as const;
          return { place, cell: cells.read(...place) };
        }).filter(({ cell }) => JSON.stringify(cell) !== blank);
      };
      return {
        sheets: sheets.map((sheet) => ({ name: sheet.name, filled: filled(sheet) })),
        tables: tables.map(({ name, area, sheet }) => ({ name, area, sheet: sheet.name })),
      };
    });
  }

  /** Takes a picture of the window, or of a part of it, under test/e2e/pictures. */
  async picture(name: string, clip?: Clip): Promise<void> {
    mkdirSync(PICTURES, { recursive: true });
    await this.page.screenshot({ path: join(PICTURES, `${name}.png`), ...(clip && { clip }) });
  }

  /** The addresses asked for that aren't this server's. */
  get foreignRequests(): string[] {
    const isOwn = (address: string) =>
      address.startsWith(this.url) || /^(?:data|blob):/.test(address);
    return this.requests.filter((address) => !isOwn(address));
  }
}

/** Microsoft's library styles a dialog beforehand; the add-in's own policy refuses that, in Excel too. */
function isRefusedLibraryStyle(message: ConsoleMessage): boolean {
  const isOfLibrary = message.location().url.includes("/lib/1/hosted/");
  return isOfLibrary && message.text().startsWith("Applying inline style violates");
}
