import JSZip from "jszip";
import { Refusal } from "../refusal";
import { fileNameOf, folderOf, joinPath } from "./part-paths";
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

const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** The name of an encrypted workbook's stream; each letter takes two bytes. */
const ENCRYPTED_STREAM = Array.from("EncryptedPackage").join("\0");

/** An .xlsx file as the zip package that it is. */
export class XlsxPackage {
  private constructor(
    private readonly zip: JSZip,
    readonly workbookPath: string,
  ) {}

  /** Opens a package. Throws `Refusal` where the bytes aren't a workbook without password. */
  static async open(bytes: Uint8Array): Promise<XlsxPackage> {
    if (COMPOUND_FILE.every((byte, i) => bytes[i] === byte)) throw new Refusal(refusal(bytes));
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

  /** The paths of all parts. */
  get paths(): string[] {
    return Object.keys(this.zip.files);
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

  async toBytes(): Promise<Uint8Array> {
    return this.zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
  }
}

/** Where a part's relationships are kept. */
export function relationshipsPath(path: string): string {
  return joinPath(folderOf(path), `_rels/${fileNameOf(path)}.rels`);
}

function resolvePath(from: string, target: string): string {
  return target.startsWith("/") ? target.slice(1) : joinPath(folderOf(from), target);
}

/** Excel keeps old workbooks and ones with a password in the same kind of container. */
function refusal(bytes: Uint8Array): string {
  return new TextDecoder("latin1").decode(bytes).includes(ENCRYPTED_STREAM)
    ? "The workbook is protected by a password: save it without one first."
    : "The file is an .xls workbook of Excel 97-2003: save it as .xlsx first.";
}
