import { createRequire } from "node:module";
import type * as UniverCore from "@univerjs/core";
import type * as UniverFormula from "@univerjs/engine-formula";

// Univer's CommonJS build loads in half the time of its ES modules.
const require = createRequire(import.meta.url);

export const core = require("@univerjs/core") as typeof UniverCore;
export const formulas = require("@univerjs/engine-formula") as typeof UniverFormula;

/** One value, or an array of them, in Univer's evaluation. */
export type Value = UniverFormula.BaseValueObject;
export type ArrayValue = UniverFormula.ArrayValueObject;
export type Reference = UniverFormula.BaseReferenceObject;
export type EvaluatedFormula = Value | Reference;
/** A node of a formula's syntax tree. */
export type SyntaxNode = UniverFormula.BaseAstNode;
