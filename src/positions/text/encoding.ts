import { UnreadableFile } from "../unreadable-file";

const BYTE_ORDER_MARKS: readonly (readonly [encoding: string, mark: readonly number[]])[] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

/** How files begin that hold no separated values, and what to do with them. */
const OTHER_FILES: readonly (readonly [start: RegExp, advice: string])[] = [
  [/^PK/, "This is an Excel or zip file. Open it and save the positions as CSV."],
  [/^%PDF/, "This is a PDF. Download the positions from your broker as CSV."],
  [/^\u00d0\u00cf.\u00e0/, "This is an old Excel file. Open it and save it as CSV."],
  [
    /^(?:\u00ef\u00bb\u00bf)?\s*<(?:[!?]|html|table|body|div)/i,
    "This is a web page or XML, whatever its name says. Open it in Excel and save it as CSV.",
  ],
];

const NO_TEXT =
  "This is no text but a file of another kind. Download the positions from your broker as CSV.";

/**
 * Text from the bytes of a file: UTF-8, UTF-16 with or without a mark, or else Windows-1252, which every byte fits.
 *
 * @throws UnreadableFile where the bytes are no text
 */
export function textOf(bytes: Uint8Array): string {
  const start = String.fromCharCode(...bytes.subarray(0, 100));
  const other = OTHER_FILES.find(([beginning]) => beginning.test(start));
  if (other) throw new UnreadableFile(other[1]);
  const text = decoded(bytes);
  if (isGarbled(text)) throw new UnreadableFile(NO_TEXT);
  return text;
}

function decoded(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  if (encoding !== null) return new TextDecoder(encoding).decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return windows1252(bytes);
  }
}

/** What Windows-1252 has from 0x80 on, where Latin-1 has controls; five places are empty. */
const FROM_0X80 = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

/** Node decodes "windows-1252" as Latin-1, in which there is no euro sign. */
function windows1252(bytes: Uint8Array): string {
  const text = new TextDecoder("windows-1252").decode(bytes);
  return text.replace(/[\x80-\x9f]/g, (control) => FROM_0X80.charAt(control.charCodeAt(0) - 0x80));
}

/** Text has hardly a character that can't be decoded, nor controls but tabs and ends of lines and pages. */
function isGarbled(text: string): boolean {
  const start = text.slice(0, 2000);
  const strange = Array.from({ length: start.length }, (_, at) => start.charCodeAt(at)).filter(
    (code) => code < 9 || (code > 13 && code < 32) || code > 0xfffc,
  );
  return strange.length > start.length * 0.01;
}

function encodingOf(bytes: Uint8Array): string | null {
  const marked = BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte));
  return marked ? marked[0] : unmarkedUtf16(bytes);
}

/** The least share of zeros among the bytes of such a text. */
const LEAST_ZEROS = 0.2;

/** Text in Latin letters has a zero in every other byte of UTF-16, and none in other encodings. */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  const zeros = [...bytes.subarray(0, 1000).entries()].filter(([, byte]) => byte === 0);
  const odd = zeros.filter(([at]) => at % 2 === 1).length;
  const even = zeros.length - odd;
  if (zeros.length < bytes.subarray(0, 1000).length * LEAST_ZEROS) return null;
  if (Math.min(odd, even) > zeros.length * 0.1 || zeros.length === 0) return null;
  return odd > even ? "utf-16le" : "utf-16be";
}
