import { posix } from "node:path";
import JSZip from "jszip";
import { Refusal } from "../refusal";
import { attribute, elements } from "./xml";

/** A part that another one refers to. */
export interface Relationship {
  readonly id: string;
  /** The last word of the relationship's type: "worksheet", "table", "calcChain". */
  readonly type: string;
  /** The path of the part in the package. */
  readonly path: string;
}

export interface WorksheetPart {
  readonly name: string;
  readonly path: string;
}

const COMPOUND_FILE = "d0cf11e0a1b11ae1";
const ENCRYPTED_STREAM = Buffer.from("EncryptedPackage", "utf16le");

/** An .xlsx file as the zip package that it is. */
export class XlsxPackage {
  private constructor(
    private readonly zip: JSZip,
    readonly workbookPath: string,
  ) {}

  /** Opens a package. Throws `Refusal` where the bytes aren't a workbook without password. */
  static async open(bytes: Buffer): Promise<XlsxPackage> {
    if (bytes.subarray(0, 8).toString("hex") === COMPOUND_FILE) throw new Refusal(refusal(bytes));
    const zip = await JSZip.loadAsync(bytes).catch(() => {
      throw new Refusal(
        "The file is not an .xlsx file: it is not a zip archive, or a damaged one.",
      );
    });
    const opened = new XlsxPackage(zip, "");
    const [workbook] = (await opened.relationships("")).filter(
      ({ type }) => type === "officeDocument",
    );
    if (!workbook || !zip.file(workbook.path)) {
      throw new Refusal("The file is a zip archive but holds no Excel workbook.");
    }
    return new XlsxPackage(zip, workbook.path);
  }

  /** The text of a part; undefined where there is no such part. */
  async text(path: string): Promise<string | undefined> {
    return this.zip.file(path)?.async("string");
  }

  write(path: string, text: string): void {
    this.zip.file(path, text);
  }

  remove(path: string): void {
    this.zip.remove(path);
  }

  /** The parts that a part refers to; "" is the package itself. */
  async relationships(path: string): Promise<Relationship[]> {
    const xml = (await this.text(relationshipsPath(path))) ?? "";
    return elements(xml, "Relationship")
      .filter(({ attributes }) => attribute(attributes, "TargetMode") !== "External")
      .map(({ attributes }) => ({
        id: attribute(attributes, "Id") ?? "",
        type: attribute(attributes, "Type")?.split("/").at(-1) ?? "",
        path: resolvePath(path, attribute(attributes, "Target") ?? ""),
      }));
  }

  /** The worksheets in their order; sheets that are charts aren't among them. */
  async worksheets(): Promise<WorksheetPart[]> {
    const relationships = await this.relationships(this.workbookPath);
    const xml = (await this.text(this.workbookPath)) ?? "";
    return elements(xml, "sheet").flatMap(({ attributes }) => {
      const id = attribute(attributes, "\\w+:id");
      const part = relationships.find((each) => each.id === id && each.type === "worksheet");
      return part ? [{ name: attribute(attributes, "name") ?? "", path: part.path }] : [];
    });
  }

  async toBytes(): Promise<Buffer> {
    return this.zip.generateAsync({ type: "nodebuffer", compression: "DEFLATE" });
  }
}

/** Where a part's relationships are kept. */
export function relationshipsPath(path: string): string {
  return posix.join(posix.dirname(path), "_rels", `${posix.basename(path)}.rels`);
}

function resolvePath(from: string, target: string): string {
  return target.startsWith("/") ? target.slice(1) : posix.join(posix.dirname(from), target);
}

/** Excel keeps old workbooks and ones with a password in the same kind of container. */
function refusal(bytes: Buffer): string {
  return bytes.includes(ENCRYPTED_STREAM)
    ? "The workbook is protected by a password: save it without one first."
    : "The file is an .xls workbook of Excel 97-2003: save it as .xlsx first.";
}
