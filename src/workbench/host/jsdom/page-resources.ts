import { type AbortablePromise, ResourceLoader } from "jsdom";
import type { AddInFiles } from "./add-in-files";

/** Gives jsdom the scripts and styles that a page asks for. */
export class PageResources extends ResourceLoader {
  constructor(private readonly files: AddInFiles) {
    super();
  }

  override fetch(url: string): AbortablePromise<Buffer> {
    return Object.assign(this.files.fetch(url), { abort: () => undefined });
  }
}
