/** The functions that ask calendars and gates, in one piece that loads when one of them is first called. */
export { answerNextReview } from "./next-review";
export { answerTriggerStatus } from "./trigger-status";
