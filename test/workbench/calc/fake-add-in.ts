import type {
  CellMatrix,
  CellValue,
  FunctionArgument,
  FunctionCaller,
  ParameterDeclaration,
} from "../../../src/workbench/cells";

export interface RecordedCall {
  readonly id: string;
  readonly args: readonly FunctionArgument[];
  readonly address: string;
}

const matrix = (name: string): ParameterDeclaration => ({
  name,
  dimensionality: "matrix",
  type: "any",
});
const optional = (parameter: ParameterDeclaration): ParameterDeclaration => ({
  ...parameter,
  optional: true,
});
const single = (name: string): ParameterDeclaration => ({ name, type: "any" });

type Implementation = (args: readonly FunctionArgument[]) => CellValue | CellMatrix;

/** What each function of the pretended add-in takes and gives. */
const FUNCTIONS: Readonly<Record<string, [ParameterDeclaration[], Implementation]>> = {
  // Gives nothing of interest: tests look at what it received.
  TAKE: [
    [
      matrix("range"),
      optional(single("one")),
      optional(single("other")),
      optional(matrix("options")),
    ],
    () => "taken",
  ],
  GATHER: [[{ ...matrix("ranges"), repeating: true }], ([...ranges]) => ranges.length],
  DOUBLE: [
    [matrix("values")],
    ([values]) => cellsOf(values).map((row) => row.map((cell) => twice(cell))),
  ],
  COUNT_TO: [[single("last")], ([last]) => Array.from({ length: Number(last) }, (_, i) => [i + 1])],
  TEXTS: [
    [],
    () => [
      ["8%", "5/25"],
      ["1973-01", "TRUE"],
      ["66", "+7%/-3%"],
    ],
  ],
  ERRORS: [[], () => [[1, { error: "#N/A", message: "Row 2's value is missing." }]]],
  FAIL: [[], () => ({ error: "#VALUE!", message: "Targets add up to 98 %." })],
  BLANKS: [[], () => [["", null, 0]]],
  RAGGED: [[], () => [[1, 2], [3]]],
  NOTHING: [[], () => []],
  THROW: [
    [],
    () => {
      throw new Error("lost");
    },
  ],
  HANG: [[], () => "never given"],
};

/** An add-in with a few functions that answer a little later, and the calls that it received. */
export function fakeAddIn(): { caller: FunctionCaller; calls: RecordedCall[] } {
  const calls: RecordedCall[] = [];
  const caller: FunctionCaller = {
    namespace: "KEEL",
    declarations: Object.entries(FUNCTIONS).map(([id, [parameters]]) => ({
      id,
      name: id,
      parameters,
      allowErrorForDataTypeAny: true,
    })),
    async call(id, args, address) {
      calls.push({ id, args, address });
      if (id === "HANG") return new Promise(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 1));
      const [, implementation] = FUNCTIONS[id] ?? [];
      if (!implementation) throw new Error(`There is no function ${id}.`);
      return implementation(args);
    },
  };
  return { caller, calls };
}

function cellsOf(argument: FunctionArgument | undefined): CellMatrix {
  if (Array.isArray(argument)) return argument as CellMatrix;
  return [[(argument ?? null) as CellValue]];
}

function twice(cell: CellValue): CellValue {
  return typeof cell === "number" ? cell * 2 : cell;
}
