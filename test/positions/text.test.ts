import { describe, expect, it } from "vitest";
import { dateText } from "../../src/engine/triggers/dates";
import { readPositions } from "../../src/positions/read-positions";
import { dateIn, type DateOrder } from "../../src/positions/text/dates";
import { readText } from "./read";

const GERMAN = "Wertpapier;Stück;Kurs;Währung;Wert\nMünchener Rück;2;10,50;EUR;21,00\n";

function utf16(text: string, isLittleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  Array.from({ length: text.length }).forEach((_, at) =>
    view.setUint16(at * 2, text.charCodeAt(at), isLittleEndian),
  );
  return bytes;
}

const ENCODINGS: [string, Uint8Array][] = [
  ["UTF-8", new TextEncoder().encode(GERMAN)],
  ["UTF-8 with a mark", new TextEncoder().encode(`\ufeff${GERMAN}`)],
  ["UTF-16, little end first, with a mark", utf16(`\ufeff${GERMAN}`, true)],
  ["UTF-16, big end first, with a mark", utf16(`\ufeff${GERMAN}`, false)],
  ["UTF-16, little end first", utf16(GERMAN, true)],
  ["UTF-16, big end first", utf16(GERMAN, false)],
  ["Windows-1252", Uint8Array.from({ length: GERMAN.length }, (_, at) => GERMAN.charCodeAt(at))],
];

describe("The text of a file", () => {
  it("has the signs of Windows-1252 that Latin-1 lacks", () => {
    const bytes = Uint8Array.of(...new TextEncoder().encode("Name;Wert\nM\nM"), 0xfc, 0x3b, 0x80);
    const text = Uint8Array.of(...bytes, ...new TextEncoder().encode("12,34\n"));
    const [position] = readPositions(text, "depot.csv").positions;
    expect(position).toMatchObject({ name: "Mü", value: 12.34, currency: "EUR" });
  });

  it.each(ENCODINGS)("is read from %s", (_, bytes) => {
    const [position] = readPositions(bytes, "depot.csv").positions;
    expect(position).toMatchObject({ name: "Münchener Rück", quantity: 2, value: 21 });
  });

  it("may have line ends of any system, and cells over several lines", () => {
    const file = readText('Name,Value\r\n"Two\r\nlines",1\rNote,\nLast,2\n');
    expect(file.positions.map(({ name, lines }) => [name, lines])).toEqual([
      ["Two\nlines", [2]],
      ["Last", [5]],
    ]);
    expect(file.leftOut.map(({ line }) => line)).toEqual([4]);
  });

  it("isn't read past a quotation mark that is left open", () => {
    expect(() => readText('Name,Value\nA,1\n"B,2\nC,3\n')).toThrow(
      "Line 3: a quotation mark isn't closed.",
    );
  });
});

describe("A file that can't be read", () => {
  it("is an error that lists the columns found", () => {
    const text = "Export\nOrt;Menge;Farbe\nHier;2;rot\n";
    expect(() => readText(text)).toThrow(/Columns found: Ort, Menge, Farbe\.$/);
  });

  it.each([
    ["PK\u0003\u0004", "save the positions as CSV"],
    ["%PDF-1.7", "This is a PDF"],
    ["", "The file holds no table."],
    ["<html><body><table><tr><td>Symbol,Value", "This is a web page or XML"],
    ['\ufeff\n<?xml version="1.0"?><Workbook>', "This is a web page or XML"],
    ["\u0001\u0002\u0003\u0004\u0005\u0006\u0007,\u0008", "This is no text"],
  ])("says what it is: %j", (text, message) => {
    expect(() => readText(text)).toThrow(message);
  });
});

describe("A file whose cells are separated otherwise than its broker's", () => {
  it("is read all the same", () => {
    const { format, positions } = readText(
      [
        '"Positions for account Roth IRA ...456 as of 09:12 PM ET, 07/07/2026"',
        '""',
        '"Symbol"\t"Description"\t"Quantity"\t"Price"\t"Market Value"',
        '"SCHB"\t"SCHWAB US BROAD MARKET ETF"\t"1,000"\t"$27.15"\t"$27,150.00"',
      ].join("\n"),
    );
    expect(format).toBe("Schwab");
    expect(positions).toMatchObject([{ quantity: 1000, value: 27150 }]);
  });
});

describe("A file of 20,000 lines", () => {
  it.each([
    [
      "sums of three rows each",
      (at: number) => (at % 4 === 3 ? "Sum,,,,30" : `Fund,S${at},1,10,10`),
    ],
    [
      "totals of accounts",
      (at: number) => (at % 4 === 3 ? `,,,A${at >> 2},30` : `Fund,S${at},1,A${at >> 2},10`),
    ],
    ["one security", () => "Total market,VTI,1,10,10"],
  ])("with %s is read within seconds", (kind, row) => {
    const rows = Array.from({ length: 20_000 }, (_unused, at) => row(at));
    const fourth = kind === "totals of accounts" ? "Account" : "Price";
    const text = [`Name,Symbol,Quantity,${fourth},Value`, ...rows].join("\n");
    const started = performance.now();
    expect(readText(text).positions.length).toBeGreaterThan(0);
    // A machine that does nothing else needs a second; it once took a minute.
    expect(performance.now() - started).toBeLessThan(15_000);
  });
});

describe("The decimal mark of a file", () => {
  const values = (text: string): unknown[] => readText(text).positions.map(({ value }) => value);

  it("is the one that other amounts of the file show", () => {
    // 1.234 alone could be either; 5,50 shows decimal commas, so it is one thousand.
    expect(values("Name;Value\nA;1.234\nB;5,50\n")).toEqual([1234, 5.5]);
    expect(values('Name,Value\nA,"1,234"\nB,5.50\n')).toEqual([1234, 5.5]);
  });

  it("is else the one by which quantities times prices are values", () => {
    // 1.234 × 10 is 12.340 with a decimal point, and not with a point that groups: 1234 × 10 isn't 12.34.
    expect(values("Name;Quantity;Price;Value\nA;1.500;2.000;3.000\n")).toEqual([3]);
  });

  it("is else said to be in doubt", () => {
    const { positions, notes } = readText("Name;Value\nA;1.234\n");
    expect(positions[0]?.value).toBe(1234);
    expect(notes).toEqual([
      "Nothing in the file says whether “1.234” has decimals. It was read as 1234.",
    ]);
  });
});

describe("A date", () => {
  it.each<[string, DateOrder, string | null]>([
    ["as of 09:12 PM ET, 07/08/2026", "month first", "2026-07-08"],
    ["07/08/2026", "day first", "2026-08-07"],
    ["07/08/2026", null, null],
    ["25/08/2026", null, "2026-08-25"],
    ["07.08.2026", null, "2026-08-07"],
    ["Portfolio_Positions_Nov-20-2026.csv", null, "2026-11-20"],
    ["January 1, 2026 - July 7, 2026", null, "2026-07-07"],
    ["20 November 2026", null, "2026-11-20"],
    ["2026-02-30", null, null],
    ["no date", null, null],
  ])("in %j with %s is %s", (text, order, expected) => {
    const day = dateIn(text, order);
    expect(day === null ? null : dateText(day)).toBe(expected);
  });
});
