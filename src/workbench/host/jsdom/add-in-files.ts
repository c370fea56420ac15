import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { OFFICE_LIBRARY } from "../office-library";

/** Where Microsoft serves its library from; both addresses are in use. */
const CDN = /^https:\/\/appsforoffice\.microsoft\.com\/lib\/1(?:\.1)?\/hosted\/(.+)$/i;

/** An address that the add-in is not given. */
export class RefusedRequest extends Error {
  constructor(readonly url: string) {
    super(`The add-in asked for ${url}, which this host does not give it.`);
    this.name = "RefusedRequest";
  }
}

/** Finds what a page asks for: the built add-in's own files and Microsoft's library, nothing else. */
export class AddInFiles {
  private readonly asked: string[] = [];
  private readonly base: string;

  /**
   * @param dist the folder with the built add-in
   * @param pageUrl the address of the add-in's page; `dist` stands for the folder it is in
   */
  constructor(
    private readonly dist: string,
    pageUrl: string,
  ) {
    this.base = new URL(".", pageUrl).href;
  }

  /** Every address asked for so far. */
  get requests(): readonly string[] {
    return this.asked;
  }

  /** The bytes at an address. Rejects with `RefusedRequest`, or with the file system's error. */
  async fetch(url: string): Promise<Buffer> {
    this.asked.push(url);
    return readFile(this.locate(url));
  }

  /** Notes an address that was asked for by a way that gets no answer. */
  refuse(url: string): RefusedRequest {
    this.asked.push(url);
    return new RefusedRequest(url);
  }

  private locate(url: string): string {
    const library = CDN.exec(stripQuery(url))?.[1];
    if (library !== undefined) return inside(OFFICE_LIBRARY, library.toLowerCase(), url);
    const own = stripQuery(url);
    if (own.startsWith(this.base)) return inside(this.dist, own.slice(this.base.length), url);
    throw new RefusedRequest(url);
  }
}

function stripQuery(url: string): string {
  return url.replace(/[?#].*$/, "");
}

/** A file below a folder; an address that leads out of it is refused. */
function inside(folder: string, relative: string, url: string): string {
  const root = path.resolve(folder);
  const file = path.resolve(root, decodeURIComponent(relative));
  if (!file.startsWith(root + path.sep)) throw new RefusedRequest(url);
  return file;
}

/** The path of a `file:` URL or of a path. */
export function folderPath(folder: string | URL): string {
  return folder instanceof URL ? fileURLToPath(folder) : path.resolve(folder);
}
