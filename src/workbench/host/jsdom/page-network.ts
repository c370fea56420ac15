import type { DOMWindow } from "jsdom";
import type { AddInFiles } from "./add-in-files";

/** Closes a page's ways to the network; what it tried to reach is noted in `files`. */
export function closeNetwork(window: DOMWindow, files: AddInFiles): void {
  const absolute = (url: unknown): string => new URL(String(url), window.location.href).href;
  const define = (name: string, value: unknown): void => {
    Object.defineProperty(window, name, { configurable: true, writable: true, value });
  };
  define("fetch", (url: unknown) => Promise.reject(files.refuse(absolute(url))));
  define("WebSocket", function refuseSocket(url: unknown) {
    throw files.refuse(absolute(url));
  });
  Object.assign(window.XMLHttpRequest.prototype, {
    open: (_method: string, url: unknown) => {
      throw files.refuse(absolute(url));
    },
  });
  Object.assign(window.navigator, {
    sendBeacon: (url: unknown) => {
      files.refuse(absolute(url));
      return false;
    },
  });
}
