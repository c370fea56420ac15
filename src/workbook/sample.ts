/** A block of cells of the sample, to be written in one assignment. */
export interface SampleBlock {
  /** The cells, such as `A4:D8`. */
  readonly address: string;
  readonly cells: readonly (readonly (string | number)[])[];
}

/** The name of the sample's worksheet, where it's still free. */
export const sampleName = "Keel sample";

/** The heading above the sample's table. */
export const heading: SampleBlock = {
  address: "A1",
  cells: [["A portfolio that has drifted from its targets"]],
};

/** Four holdings, their market values in money and their targets as fractions. */
export const holdings: SampleBlock = {
  address: "A4:C8",
  cells: [
    ["Holding", "Value", "Target"],
    ["Large cap", 36000, 0.35],
    ["Mid cap", 21000, 0.17],
    ["Small cap", 12000, 0.08],
    ["Debt", 31000, 0.4],
  ],
};

/** Each holding's band: the tighter of 5 percentage points and a quarter of the target. */
export const bands: SampleBlock = {
  address: "D4:D8",
  cells: [["Band"], ["5% or 25% rel"], ["5% or 25% rel"], ["5% or 25% rel"], ["5% or 25% rel"]],
};

/** The formulas; the three in row 4 spill to row 8, each with its header. */
export const formulas: readonly SampleBlock[] = [
  {
    address: "A2",
    cells: [['=KEEL.TRIGGER_STATUS(B4:B8,C4:C8,D4:D8,{"show","summary"})']],
  },
  {
    address: "E4:G4",
    cells: [
      [
        "=KEEL.DRIFT(B4:B8,C4:C8)",
        "=KEEL.TRIGGER_STATUS(B4:B8,C4:C8,D4:D8)",
        "=KEEL.REBALANCE_TRADES(B4:B8,C4:C8,D4:D8)",
      ],
    ],
  },
  { address: "A9:C9", cells: [["Total", "=SUM(B5:B8)", "=SUM(C5:C8)"]] },
  { address: "G9", cells: [["=SUM(G5:G8)"]] },
];

/** What to try next, below the table. */
export const hint: SampleBlock = {
  address: "A11",
  cells: [["Change a value, a target or a band: drift, status and trades follow."]],
};

/** Number formats by range. */
export const numberFormats: Readonly<Record<string, string>> = {
  "B5:B9": "#,##0.00",
  "C5:C9": "0%",
  "E5:E8": "+0.0%;-0.0%;0.0%",
  "G5:G9": "+#,##0.00;-#,##0.00;0.00",
};

/** The ranges in bold: the heading, the headers and the totals. */
export const boldRanges: readonly string[] = ["A1", "A4:G4", "A9:G9"];

/** The headers of columns of numbers, which stand to the right as the numbers do. */
export const rightAlignedRanges: readonly string[] = ["B4:C4", "E4", "G4"];

/** Column widths in points. */
export const columnWidths: Readonly<Record<string, number>> = {
  "A:A": 90,
  "B:B": 80,
  "C:C": 50,
  "D:D": 90,
  "E:F": 60,
  "G:G": 80,
};
