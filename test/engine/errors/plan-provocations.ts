import type { ErrorCode } from "../../../src/engine/errors/error-code";
import type { CellMatrix, CellValue } from "../../../src/workbench/cells";
import { row } from "../../functions/keel";
import type { Provocation } from "./provocation";

/** A plan of a table of holdings, a policy and targets. */
function plan(
  holdings: CellMatrix,
  policy: CellMatrix | null = null,
  targets: CellMatrix | null = null,
): Provocation["call"] {
  return ["PLAN", holdings, policy, targets];
}

/** A plan of holdings without targets by those of another table. */
function planTo(...targets: CellMatrix): Provocation["call"] {
  const holdings: CellMatrix = [
    ["Name", "Value"],
    ["VTI", 60],
    ["BND", 40],
  ];
  return plan(holdings, null, targets);
}

const HEADERS: CellValue[] = ["Portfolio", "Name", "Value", "Target"];
const MEYER: CellMatrix = [HEADERS, ["Meyer", "Equity", 60, 60], ["Meyer", "Debt", 40, 40]];

/** Equity of two funds, and debt; rows of classes can follow. */
const CLASSED: CellMatrix = [
  ["Name", "Class", "Value", "Target"],
  ["VTI", "Equity", 40, 30],
  ["VEA", "Equity", 20, 20],
  ["BND", "Debt", 40, 40],
];

const IN_TWO_ACCOUNTS: CellMatrix = [
  ["Name", "Account", "Value", "Target"],
  ["VTI", "Joint", 60, 60],
  ["BND", "IRA", 40, 40],
];

/** Gold that is wanted, in one of two accounts. */
function withGold(flag: string): CellMatrix {
  return [
    ["Name", "Account", "Value", "Target", "Trade"],
    ["VTI", "Joint", 60, 60, ""],
    ["Gold", "IRA", "", 40, flag],
  ];
}

/** A fund of equity and debt with a target of its own; the bands of equity, and of a holding of it. */
function withFund(ofClass: string, ofHolding: string): CellMatrix {
  return [
    ["Name", "Class", "Value", "Target", "Band"],
    ["", "Equity", "", "", ofClass],
    ["VTI", "Equity", 60, 60, ofHolding],
    ["AOR", "Equity 60%, Debt 40%", 40, 40, ""],
  ];
}

const IN_TWO_CURRENCIES: CellMatrix = [
  ["Name", "Value", "Target", "Currency"],
  ["VTI", 60, 0.6, "USD"],
  ["BND", 40, 0.4, "EUR"],
];

/** The same with a column Rate. */
function withRates(...rates: readonly CellValue[]): CellMatrix {
  const cells = ["Rate", ...rates];
  return IN_TWO_CURRENCIES.map((row, at) => [...row, cells[at] ?? null]);
}

/** Many portfolios of one holding each, whose name is long. */
function largeBook(): CellMatrix {
  const name = "A".repeat(1000);
  return [HEADERS, ...Array.from({ length: 2000 }, (_, row) => [`Client ${row}`, name, 1, 1])];
}

/** So many rows, the first of which is a fund that is split over the two classes of the others. */
function besideSplitFund(rows: number): CellMatrix {
  const classOf = (row: number): string => (row % 2 === 0 ? "Equity" : "Debt");
  return [
    ["Name", "Class", "Value", "Target"],
    ["Fund", "60% Equity, 40% Debt", 100, null],
    ...Array.from({ length: rows - 1 }, (_, row) => [`Row ${row}`, classOf(row), 100, null]),
    [null, "Equity", null, 60],
    [null, "Debt", null, 40],
  ];
}

/** 2,000 names, each in two accounts. */
function largeHousehold(): CellMatrix {
  const held = Array.from({ length: 4000 }, (_, row) => [
    row < 2000 ? "Joint" : "IRA",
    `Fund ${row % 2000}`,
    1 + (row % 7),
    row < 2000 ? 0.0005 : "",
  ]);
  return [["Account", "Name", "Value", "Target"], ...held];
}

/** How each message for tables of holdings and their policies comes about. */
export const PLAN_PROVOCATIONS = {
  holdingsNoHeaders: [
    {
      text: 'Holdings begins with "VTI", not with headers. Take them in: Holdings[#All] of a table.',
      call: plan([...row("VTI", 60, 0.6), ...row("BND", 40, 0.4)]),
    },
  ],
  holdingsColumn: [
    {
      text: 'Holdings has no column Target. It has "Name", "Value" and "Wunsch".',
      call: plan([...row("Name", "Value", "Wunsch"), ...row("VTI", 60, 0.6)]),
    },
    {
      text: 'Holdings has no column Price or Value. It has "Ticker", "Units" and "Target".',
      call: plan([...row("Ticker", "Units", "Target"), ...row("VTI", 60, 1)]),
    },
    {
      text: 'Holdings has no column Name. It has "Value", "Target", "A column of which much …" and others.',
      call: plan([
        ...row("Value", "Target", "A column of which much can be said", "Another one"),
        ...row(60, 1, 1, 1),
      ]),
    },
  ],
  noHoldings: [
    {
      text: "There is no row below the headers. Select the holdings with their headers.",
      call: plan([HEADERS, [null, "", 0, 0]]),
    },
  ],
  nameMissing: [
    {
      text: "Row 4 has no name. Name the holding, or leave the row out if it is a total.",
      call: plan([...MEYER, ["Meyer", null, 100, null]]),
    },
  ],
  nameTwice: [
    {
      text: 'Row 4: "debt" is in row 3, too. Make one row of both.',
      call: plan([...MEYER, ["Meyer", "debt", 5, null]]),
    },
    {
      text: 'Row 3: "VTI" is in row 2, too, in the same account. Make one row of both.',
      call: plan([
        ["Symbol", "Account", "Value", "Target"],
        ["VTI", "IRA", 60, 0.6],
        ["VTI", "IRA", 40, 0.4],
      ]),
    },
  ],
  rowTotal: [
    {
      text: 'Row 4: "Grand total" looks like a total, which would count twice. Leave it out.',
      call: plan([...MEYER, ["Meyer", "Grand total", 100, 100]]),
    },
  ],
  rowPending: [
    {
      text: 'Row 4: "Pending activity" is no position. Leave it out, or count it in the policy\'s cash.',
      call: plan([...MEYER, ["Meyer", "Pending activity", -12, null]]),
    },
  ],
  rateMissing: [
    {
      text: 'Row 3 is in "EUR", the portfolio in "USD". Give the policy a "rate EUR", or the holdings a Rate.',
      call: plan(IN_TWO_CURRENCIES),
    },
    {
      text: 'Row 2 is in "USD", the portfolio in "EUR". Give the policy a "rate USD", or the holdings a Rate.',
      call: plan(IN_TWO_CURRENCIES, [["currency", "EUR"]]),
    },
  ],
  rateDiffers: [
    {
      text: 'Row 3: the rate of "EUR" is 1.1, but 1.08 in the policy. Keep one.',
      call: plan(withRates(null, 1.1), [["rate EUR", 1.08]]),
    },
    {
      text: 'Row 4: the rate of "eur" is 1.08, but 1.1 in row 3. Keep one.',
      call: plan([...withRates(null, 1.1), ["VEA", 0, 0, "eur", 1.08]]),
    },
  ],
  ownRate: [
    {
      text: "Row 2 is in the portfolio's own currency, but its rate is 1.1. Correct its Currency or Rate.",
      call: plan(withRates(1.1, 1.08), [["currency", "USD"]]),
    },
  ],
  ownRateInPolicy: [
    {
      text: 'The policy\'s currency is "EUR", so its rate is 1, not 1.08. Leave it out.',
      call: plan(IN_TWO_CURRENCIES, [
        ["currency", "EUR"],
        ["rate EUR", 1.08],
      ]),
    },
  ],
  priceMissing: [
    {
      text: "Row 2 has a quantity, but neither a price nor a value. Give one of them.",
      call: plan([...row("Name", "Quantity", "Price", "Target"), ...row("VTI", 60, null, 1)]),
    },
  ],
  valueDisagrees: [
    {
      text: "Row 2: the value 1,000 is not quantity × price, 1,200. Correct one of them.",
      call: plan([
        ...row("Name", "Value", "Quantity", "Price", "Target"),
        ...row("VTI", 1000, 60, 20, 1),
      ]),
    },
  ],
  classTerms: [
    {
      text: 'Row 2 is for the class "Equity", but Trade and Most count for holdings alone. Give that to the holdings of the class.',
      call: plan([
        ["Name", "Class", "Value", "Target", "Trade", "Most"],
        ["", "Equity", "", 60, "hold", 0.1],
        ["VTI", "Equity", 80, 60, "", ""],
        ["BND", "Debt", 20, 40, "", ""],
      ]),
    },
  ],
  edgesInPercents: [
    {
      text: "Row 2: the edges 40 and 60 are to be fractions. Write 0.4 and 0.6, or give both a % sign.",
      call: plan([
        ["Name", "Value", "Target", "Lower", "Upper"],
        ["VTI", 80, 50, 40, 60],
        ["BND", 20, 50, 0.4, 0.6],
      ]),
    },
  ],
  tradeFlag: [
    {
      text: 'Row 3: "never" says not how it may trade. Use any, buy only, sell only or hold.',
      call: plan([
        ["Name", "Value", "Target", "Trade"],
        ["VTI", 60, 0.6, "any"],
        ["BND", 40, 0.4, "never"],
      ]),
    },
  ],
  termRange: [
    {
      text: "Row 3: the least is -5. Give money, or up to 100% a share of the portfolio.",
      call: plan([
        ["Name", "Value", "Target", "Least"],
        ["VTI", 60, 0.6, 10],
        ["BND", 40, 0.4, -5],
      ]),
    },
    {
      text: "Row 2: the cost rate is 0.3. Give a fraction from 0 to 0.25, such as 0.1%.",
      call: plan([
        ["Name", "Value", "Target", "Cost rate"],
        ["VTI", 60, 1, 0.3],
      ]),
    },
    {
      text: "Row 2: the fee is -1. Give an amount of 0 or more.",
      call: plan([
        ["Name", "Value", "Target", "Fee"],
        ["VTI", 60, 1, -1],
      ]),
    },
    {
      text: "Row 2: the lot is -100. Give the units that trade together.",
      call: plan([
        ["Name", "Value", "Price", "Target", "Lot"],
        ["VTI", 60, 1, 1, -100],
      ]),
    },
  ],
  leastAboveMost: [
    {
      text: "Row 2: the least to hold, 50, is above the most, 20. Correct one of them.",
      call: plan([
        ["Name", "Value", "Target", "Least", "Most"],
        ["VTI", 60, 1, 50, 20],
      ]),
    },
  ],
  rowAtFault: [
    {
      text: "Row 3 has an error. Its portfolio is planned once that is put right.",
      call: plan([HEADERS, ["Meyer", "Equity", 60, 60], ["Meyer", "Debt", "?", 40]]),
    },
    {
      text: "Targets: Row 3 has an error. Its portfolio is planned once that is put right.",
      call: planTo(["Name", "Target"], ["VTI", 0.6], ["BND", "?"]),
    },
  ],
  inTargets: [
    {
      text: "Targets: Row 3: the target -1 is negative. Give 0 or more.",
      call: planTo(["Name", "Target"], ["VTI", 1], ["BND", -1]),
    },
    {
      text: 'Targets: Row 3: "vti" is in row 2, too. Make one row of both.',
      call: planTo(["Name", "Target"], ["VTI", 0.5], ["vti", 0.5]),
    },
  ],
  targetsNoHeaders: [
    {
      text: 'Targets begins with "VTI", not with headers. Take them in: KeelTargets[#All] of a table.',
      call: planTo(["VTI", 0.6], ["BND", 0.4]),
    },
  ],
  targetsColumn: [
    {
      text: 'Targets has no column Target. It has "Name" and "Weight".',
      call: planTo(["Name", "Weight"], ["VTI", 1]),
    },
    {
      text: 'Targets has no column Name. It has "Target" and "Band".',
      call: planTo(["Target", "Band"], [1, "5%"]),
    },
  ],
  targetOf: [
    {
      text: 'Targets: Row 2: "equity" says not what the target is a share of. Write class, or leave it blank for the portfolio.',
      call: planTo(["Name", "Target", "Of"], ["VTI", 1, "equity"]),
    },
  ],
  shareOfNothing: [
    {
      text: "Targets: Row 2: the target is a share of a class, but the row lies in none. Give it a Class.",
      call: planTo(["Name", "Target", "Of"], ["VTI", 1, "class"]),
    },
    {
      text: 'Targets: Row 2: the target is a share of "Equity", which has none of its own. Give it one, in a row without a name.',
      call: planTo(["Name", "Class", "Target", "Of"], ["VTI", "Equity", 1, "class"]),
    },
  ],
  sharesTwice: [
    {
      text: "Targets says by Of what targets are shares of, and the policy says of parent. Leave the policy's out.",
      call: plan(
        [
          ["Name", "Class", "Value"],
          ["VTI", "Equity", 60],
        ],
        row("targets", "of parent"),
        [
          ["Name", "Class", "Target", "Of"],
          ["", "Equity", 1, ""],
          ["VTI", "Equity", 1, "class"],
        ],
      ),
    },
  ],
  targetsPortfolio: [
    {
      text: 'Targets: Row 2 is for "Meyer", but holdings has no column Portfolio. Add one, or leave it out of the targets.',
      call: planTo(["Portfolio", "Name", "Target"], ["Meyer", "VTI", 1]),
    },
  ],
  inPortfolio: [
    {
      text: '"Meyer": Targets add up to 60 %. Make them add up to 100 %.',
      call: plan(MEYER.slice(0, 2)),
    },
  ],
  classTwice: [
    {
      text: 'Row 6: the class "equity" has its targets in row 5. Make one row of both.',
      call: plan([...CLASSED, ["", "Equity", "", 60], ["", "equity", "", 60]]),
    },
  ],
  onlyClasses: [
    {
      text: "No row names a holding, only classes. Add what is held.",
      call: plan([
        ["Name", "Class", "Value", "Target"],
        ["", "Equity", "", 60],
        ["", "Debt", "", 40],
      ]),
    },
    {
      text: 'No row of "Okoye" names a holding, only classes. Add what is held.',
      call: plan([
        ["Client", "Name", "Class", "Value", "Target"],
        ["Meyer", "VTI", "Equity", 60, 100],
        ["Okoye", "", "Equity", "", 100],
      ]),
    },
  ],
  mixNowhere: [
    {
      text: 'No mix of what may be bought brings "Equity" to its target: no deposit reaches the targets without a sale.',
      call: plan(
        [
          ["Name", "Class", "Value", "Target"],
          ["", "Equity", "", 70],
          ["", "Debt", "", 30],
          ["AOR", "Equity 60%, Debt 40%", 60, ""],
          ["BND", "Debt", 40, ""],
        ],
        [["show", "cash"]],
      ),
    },
  ],
  classRowSplit: [
    {
      text: 'Row 4: "Equity 60%, Debt 40%" are shares of several classes. Name the fund that has them, or give each class a row.',
      call: plan([
        ["Name", "Class", "Value", "Target"],
        ["VTI", "Equity", 60, 60],
        ["BND", "Debt", 40, 20],
        ["", "Equity 60%, Debt 40%", "", 20],
      ]),
    },
  ],
  classMisspelt: [
    {
      text: 'Row 4: no holding is in the class "Equtiy". Did you mean "Equity"? If not, add a row for "Equity" as well.',
      call: plan([
        ["Name", "Class", "Value", "Target"],
        ["VTI", "Equity", 60, ""],
        ["BND", "Debt", 40, 40],
        ["", "Equtiy", "", 60],
      ]),
    },
  ],
  classTotal: [
    {
      text: 'Class "Equity": the target is 60.00 %, what it holds adds up to 50.00 %. Make them agree.',
      call: plan([...CLASSED, ["", "Equity", "", 60]]),
    },
  ],
  classTargetMissing: [
    {
      text: 'Class "Equity" has no target to be shared. Add a row with its class and target, and no name.',
      call: plan(CLASSED, [["targets", "of parent"]]),
    },
  ],
  classShares: [
    {
      text: 'Row 5: the shares of "Equity 60%, Debt 30%" don\'t add up to 100 %. Write them as Equity 60%, Debt 40%.',
      call: plan([...CLASSED, ["AOR", "Equity 60%, Debt 30%", 10, ""]]),
    },
  ],
  splitInBandedClass: [
    {
      text: '"AOR" is split over "Equity", which has a band, and has a target of its own. Leave one of them out.',
      call: plan(withFund("5%", "")),
    },
  ],
  splitInJudgedClasses: [
    {
      text: '"AOR" is split over classes and has a target of its own: judge bands against the portfolio.',
      call: plan(withFund("", "5%"), [["judge", "parent"]]),
    },
  ],
  boughtNowhere: [
    {
      text: '"Gold" can\'t be bought in Joint: no deposit there reaches the targets without a sale.',
      call: plan(withGold("any"), [["show", "cash"]]),
    },
    {
      text: '"Gold" may not be bought up to its target: no deposit reaches the targets without a sale.',
      call: plan(withGold("hold"), [["show", "cash"]]),
    },
  ],
  cashAccountUnknown: [
    {
      text: 'Option "cash account" is "Trust", no account of the portfolio. Use Joint or IRA.',
      call: plan(IN_TWO_ACCOUNTS, [
        ["cash", 10],
        ["cash account", "Trust"],
      ]),
    },
    {
      text: 'Option "cash account" is "Trust", no account of the portfolio. Use IRA.',
      call: plan(
        IN_TWO_ACCOUNTS.map((row) => row.map((cell) => (cell === "Joint" ? null : cell))),
        [["cash account", "Trust"]],
      ),
    },
  ],
  policyMissing: [
    {
      text: '"Meyer": The policy has no row for this portfolio. Add one, or a row with a blank name for all others.',
      call: plan(MEYER, [...row("Portfolio", "cash"), ...row("Meier", 100)]),
    },
  ],
  policyTwice: [
    {
      text: '"Meyer": The policy has two rows for this portfolio. Keep one.',
      call: plan(MEYER, [...row("Portfolio", "cash"), ...row("Meyer", 1), ...row("MEYER", 2)]),
    },
  ],
  placementTooLarge: [
    {
      text: "4000 rows in several accounts, or beside split funds, are too many to plan. Clients need a column Portfolio.",
      call: plan(largeHousehold()),
    },
    {
      text: "400 rows in several accounts, or beside split funds, are too many to plan. Clients need a column Portfolio.",
      call: plan(besideSplitFund(400), [["show", "cash"]]),
    },
  ],
  planTooLarge: [
    {
      text: '"detail" has more than 2,000,000 characters here, too many for Excel. Show "money", or plan fewer portfolios a call.',
      call: plan(largeBook(), [["show", "detail"]]),
    },
    {
      text: '"money" has more than 2,000,000 characters here, too many for Excel. Plan fewer portfolios a call.',
      call: plan(largeBook(), [["show", "money"]]),
    },
  ],
  showDiffers: [
    {
      text: 'The policy shows "money" and "detail". Give one of them, in one row.',
      call: plan(MEYER, [
        ...row("Portfolio", "show"),
        ...row("Meyer", "money"),
        ...row("", "detail"),
      ]),
    },
  ],
} satisfies Partial<Record<ErrorCode, readonly Provocation[]>>;
