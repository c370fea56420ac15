import type * as UniverFormula from "@univerjs/engine-formula";

export * as core from "@univerjs/core";
export * as formulas from "@univerjs/engine-formula";

/** One value, or an array of them, in Univer's evaluation. */
export type Value = UniverFormula.BaseValueObject;
export type ArrayValue = UniverFormula.ArrayValueObject;
export type Reference = UniverFormula.BaseReferenceObject;
export type EvaluatedFormula = Value | Reference;
/** A node of a formula's syntax tree. */
export type SyntaxNode = UniverFormula.BaseAstNode;
