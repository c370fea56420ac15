import { fractionFromEntry } from "../numbers/percent-text";
import { amount } from "../wording/format";
import { absolute, type Band, symmetric, type Tolerance } from "./band";
import { bandFromText } from "./band-text";

/**
 * Reads a band as it is typed into the pane: what cells understand, and a bare number, which is a share of the
 * portfolio on both sides as `fractionFromEntry` reads it.
 *
 * @throws InputError as `bandFromText`, without a row
 */
export function bandFromEntry(text: string): Band {
  const width = fractionFromEntry(text);
  return width !== null && width < 1 ? symmetric(absolute(width)) : bandFromText(text, null);
}

/** A band in the spelling that a text cell keeps and every function reads: `5% or 25% rel`, `55%..65%`, `none`. */
export function bandText(band: Band): string {
  if (band.kind === "none") return "none";
  if (band.kind === "edges") return `${percentText(band.lower)}..${percentText(band.upper)}`;
  const [above, below] = [toleranceText(band.above), toleranceText(band.below)];
  return above === below ? above : `${above} above, ${below} below`;
}

function toleranceText({ absolute: points, relative: share, wider }: Tolerance): string {
  const widths = [
    ...(points === null ? [] : [percentText(points)]),
    ...(share === null ? [] : [`${percentText(share)} rel`]),
  ];
  return `${widths.join(" or ")}${wider && widths.length > 1 ? " wider" : ""}`;
}

/** A fraction as "7.5%", with the decimals it has. */
export function percentText(fraction: number): string {
  const percents = Number(`${Number(fraction.toPrecision(15))}e2`);
  const shown = Number(percents.toPrecision(13));
  const decimals = String(shown).split(".")[1]?.length ?? 0;
  return `${amount(shown, decimals)}%`;
}
