import { tokens } from "@fluentui/react-components";

/** Colours that stand out from the ground, at 3 : 1 or more, in the light and the dark theme. */
const COLORS = [
  tokens.colorPaletteBlueBorderActive,
  tokens.colorPaletteDarkOrangeForeground1,
  tokens.colorPaletteGreenForeground1,
  tokens.colorPaletteBerryForeground1,
  tokens.colorPaletteBrassBorderActive,
  tokens.colorPalettePurpleBorderActive,
];

/** Dashes and gaps in pixels; a line is told apart by them and by its number, not by colour alone. */
const DASHES = ["none", "6 3", "2 2", "10 3 2 3", "4 6"];

/** How the line with a number looks, counted from 0. */
export function lookOf(line: number): { readonly color: string; readonly dashes: string } {
  return {
    color: COLORS[line % COLORS.length] as string,
    dashes: DASHES[line % DASHES.length] as string,
  };
}
