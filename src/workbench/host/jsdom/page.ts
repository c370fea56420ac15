import { JSDOM, type DOMWindow, VirtualConsole } from "jsdom";
import type { Conversation } from "../office/app-context";
import { pageWindowName } from "../office/app-context";
import type { AddInFiles } from "./add-in-files";
import { closeNetwork } from "./page-network";
import { PageResources } from "./page-resources";
import { type Pace, quickenTimers } from "./page-timers";
import type { PageVisibility } from "./page-visibility";

/** The window of an add-in's page, with what Microsoft's library puts into it. */
export type AddInWindow = DOMWindow & {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly CustomFunctions: typeof CustomFunctions;
};

/** What a page is opened with. */
export interface PageOptions {
  readonly url: string;
  readonly files: AddInFiles;
  readonly conversation: Conversation;
  readonly pace: Pace;
  readonly visibility: PageVisibility;
  /** Takes the messages that the page posts to its host. */
  readonly onMessage: (message: string) => void;
}

/** An add-in's page under jsdom, as a frame of the host. */
export class Page {
  readonly window: AddInWindow;
  /** What the page's scripts threw without anyone to catch it, and what they could not load. */
  readonly errors: Error[] = [];
  private closed = false;

  /** Resolves when the page and all its scripts are loaded; rejects if one of them fails. */
  readonly loaded: Promise<void>;

  private constructor(
    html: string,
    private readonly options: PageOptions,
  ) {
    let fail: (error: Error) => void = () => undefined;
    const failed = new Promise<never>((_, reject) => (fail = reject));
    const virtualConsole = new VirtualConsole().on("jsdomError", (error) => {
      this.errors.push(error);
      fail(error);
    });
    const dom = new JSDOM(html, {
      url: options.url,
      runScripts: "dangerously",
      resources: new PageResources(options.files),
      pretendToBeVisual: true,
      virtualConsole,
      beforeParse: (window) => this.furnish(window),
    });
    this.window = dom.window as AddInWindow;
    const complete = new Promise<void>((resolve) => {
      this.window.addEventListener("load", () => resolve());
    });
    this.loaded = Promise.race([complete, failed]);
  }

  /** Loads the page at `options.url`. Rejects if its file cannot be read. */
  static async open(options: PageOptions): Promise<Page> {
    const html = await options.files.fetch(options.url);
    return new Page(html.toString("utf8"), options);
  }

  /** Delivers a message of the host to the page, after what is going on now. */
  post(message: string): void {
    setImmediate(() => {
      if (this.closed) return;
      const { MessageEvent } = this.window;
      const origin = this.options.conversation.hostOrigin;
      this.window.dispatchEvent(new MessageEvent("message", { data: message, origin }));
    });
  }

  /** Ends the page with its timers. */
  close(): void {
    this.closed = true;
    this.window.close();
  }

  /** Gives the window what a browser and the host's frame would give it, before any script runs. */
  private furnish(window: DOMWindow): void {
    window.name = pageWindowName(this.options.conversation);
    const host = { postMessage: (message: string) => this.receive(message) };
    Object.defineProperty(window, "parent", { configurable: true, get: () => host });
    Object.defineProperty(window.Document.prototype, "domain", {
      configurable: true,
      get: () => window.location.hostname,
    });
    closeNetwork(window, this.options.files);
    this.options.visibility.furnish(window);
    if (this.options.pace === "brisk") quickenTimers(window);
  }

  private receive(message: string): void {
    setImmediate(() => {
      if (!this.closed) this.options.onMessage(message);
    });
  }
}
