/** Dynamic targets, signals, band widths and hedges, in one piece that loads when one of them is first called. */
export { answerBandWidth } from "./band-width";
export { answerCppi } from "./cppi";
export { answerHedgeContracts } from "./hedge-contracts";
export { answerVolTarget } from "./vol-target";
