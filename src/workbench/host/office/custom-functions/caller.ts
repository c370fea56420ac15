import type {
  CellMatrix,
  CellValue,
  FunctionArgument,
  FunctionCaller,
  FunctionDeclaration,
} from "../../../cells";
import { type BlankCells, marshalArguments } from "./arguments";
import { cellsOfResult } from "./results";
import { type CustomFunctionRuntime, InvocationTimeout } from "./runtime";

/** Calls the functions that functions.json declares through the page's runtime. */
export class CustomFunctionCaller implements FunctionCaller {
  private readonly byId: ReadonlyMap<string, FunctionDeclaration>;

  constructor(
    readonly namespace: string,
    readonly declarations: readonly FunctionDeclaration[],
    private readonly runtime: CustomFunctionRuntime,
    private readonly blanks: BlankCells,
  ) {
    this.byId = new Map(declarations.map((each) => [each.id.toUpperCase(), each]));
  }

  async call(
    id: string,
    args: readonly FunctionArgument[],
    address: string,
  ): Promise<CellValue | CellMatrix> {
    const declaration = this.byId.get(id.toUpperCase());
    if (!declaration) return { error: "#NAME?", message: `${this.namespace} has no ${id}.` };
    const name = `${this.namespace}.${declaration.name}`;
    const marshalled = marshalArguments(name, declaration, args, this.blanks);
    if ("refused" in marshalled) return marshalled.refused;
    return this.invoke(declaration.id, marshalled.args, address, marshalled.hasErrors);
  }

  /** A call that does not answer keeps showing #BUSY!, as in Excel, and says so. */
  private async invoke(
    functionId: string,
    args: readonly unknown[],
    address: string,
    allowsErrors: boolean,
  ): Promise<CellValue | CellMatrix> {
    try {
      return cellsOfResult(await this.runtime.invoke({ functionId, args, address, allowsErrors }));
    } catch (error) {
      if (!(error instanceof InvocationTimeout)) throw error;
      return { error: "#BUSY!", message: `${this.namespace}.${error.message}` };
    }
  }
}
