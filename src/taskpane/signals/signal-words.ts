import type { Move } from "../../engine/targets/ladder-moves";
import type { Condition } from "../../engine/triggers/signal-condition";
import { percent, plain, points } from "../../engine/wording/format";
import type { StatusReading } from "./status-form";
import type { Climbed, TargetReading } from "./target-form";

/** Today's target, and what would change it, in sentences. */
export function targetSentences(
  { today, moves }: TargetReading,
  { rule }: Climbed,
): readonly string[] {
  const target = percent(today.target);
  const isOnItsWay = percent(today.aim) !== target;
  return [
    `Today the signal is ${plain(today.signal)} and the target ${target}.`,
    ...(isOnItsWay
      ? [
          `The ladder says ${percent(today.aim)}: the target gets there by at most ${points(rule.step)} a review.`,
        ]
      : []),
    rule.shape === "lines" ? lineSentence(moves.up, "above") : upSentence(moves.up),
    rule.shape === "lines" ? lineSentence(moves.down, "below") : downSentence(moves.down),
    ...(!isOnItsWay && rule.step < Infinity
      ? [`It moves by at most ${points(rule.step)} a review.`]
      : []),
  ];
}

function upSentence(up: Move | null): string {
  return up === null
    ? "No higher signal changes it: this is the last step."
    : `From ${plain(up.at)} on it is ${percent(up.weight)}.`;
}

function downSentence(down: Move | null): string {
  return down === null
    ? "No lower signal changes it: this is the first step."
    : `Below ${plain(down.at)} it is ${percent(down.weight)}.`;
}

function lineSentence(move: Move | null, side: "above" | "below"): string {
  return move === null
    ? `There is no knot ${side}: there the line is flat.`
    : `The next knot ${side} is ${plain(move.at)}, with ${percent(move.weight)}.`;
}

/** Whether the signal is on, and what would change it, in sentences. */
export function statusSentences(reading: StatusReading): readonly string[] {
  const { isOn, observations, all, signal } = reading;
  const word = isOn ? "On" : "Off";
  const since =
    observations === all
      ? `${word} in all ${plain(all)} observations.`
      : `${word} for ${plain(observations)} ${observations === 1 ? "observation" : "observations"}.`;
  const { confirmations, cooldown } = signal.entry;
  const often =
    !isOn && confirmations > 1 ? `${confirmations} observations in a row` : "an observation";
  const change = `It ${isOn ? "goes Off" : "comes On"} at ${often} ${conditionInWords(reading)}.`;
  return [
    since,
    change,
    ...(!isOn && cooldown > 0
      ? [`After it went Off it stays so for ${cooldown} observations at least.`]
      : []),
  ];
}

function conditionInWords({ isOn, signal, next }: StatusReading): string {
  const { side, level } = isOn ? signal.exit : signal.enter;
  const beyond = sideWord({ side, level });
  if (signal.measure.kind === "level") return `${beyond} ${plain(level)}`;
  const measure =
    signal.measure.kind === "drawdown"
      ? "whose fall from the peak is"
      : `whose distance to the mean of ${signal.measure.length} is`;
  const now =
    next === null
      ? "which the next one can't be"
      : `the next one ${beyond} ${plain(Number(next.toPrecision(6)))}`;
  return `${measure} ${beyond} ${percent(level)}: ${now}`;
}

function sideWord({ side }: Condition): string {
  return side === 1 ? "above" : "below";
}
