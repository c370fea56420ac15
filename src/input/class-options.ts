import { type ClassPolicy, DEFAULT_CLASS_POLICY } from "../engine/portfolio/class-policy";
import { choice, type Options } from "./options";

/** The options that say how classes are read, judged and traded. */
export const CLASS_OPTIONS = {
  targets: choice("of portfolio", "of parent"),
  judge: choice("portfolio", "parent"),
  split: choice("holdings", "equally", "rank", "fewest trades"),
  within: choice("to target", "pro rata", "own drift"),
};

/** The policy that the options give; what they leave out is the default. */
export function classPolicyOf(options: Options<typeof CLASS_OPTIONS>): ClassPolicy {
  const policy = DEFAULT_CLASS_POLICY;
  return {
    targets: options.targets ?? policy.targets,
    judge: options.judge ?? policy.judge,
    split: options.split ?? policy.split,
    within: options.within ?? policy.within,
  };
}
