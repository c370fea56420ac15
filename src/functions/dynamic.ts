/** Dynamic targets, signals, band widths and hedges, in one piece that loads when one of them is first called. */
export { answerBandWidth } from "./band-width";
export { answerCppi } from "./cppi";
export { answerDynamicTarget } from "./dynamic-target";
export { answerHedgeContracts } from "./hedge-contracts";
export { answerSignalStatus } from "./signal-status";
export { answerVolTarget } from "./vol-target";
