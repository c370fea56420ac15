import { BooleanNumber } from "@univerjs/core";
import { FunctionType, type IFunctionInfo } from "@univerjs/preset-sheets-core";
import type { FunctionDeclaration } from "../cells";

/** The add-in's functions as the grid offers them while a formula is typed. */
export function functionHelp(
  namespace: string,
  declarations: readonly FunctionDeclaration[],
): IFunctionInfo[] {
  return declarations.map(({ name, description = "", parameters }): IFunctionInfo => ({
    functionName: `${namespace}.${name}`,
    functionType: FunctionType.User,
    description,
    abstract: description,
    functionParameter: parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description ?? "",
      example: parameter.name,
      require: asNumber(parameter.optional !== true),
      repeat: asNumber(parameter.repeating === true),
    })),
  }));
}

function asNumber(flag: boolean): BooleanNumber {
  return flag ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}
