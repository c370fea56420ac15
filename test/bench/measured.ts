/** What a figure is to be: at most or at least so much. */
interface Bound {
  readonly most?: number;
  readonly least?: number;
}

/** A figure that the bench measures, and what it is to be; null where nothing is asked of it. */
export interface Measured {
  readonly what: string;
  readonly figure: number;
  /** What stands behind the figure: "×", " bytes a row". */
  readonly unit: string;
  readonly asked: Bound | null;
}

/** Prints a figure for `bench.ts`, which runs the script, as a line of JSON. */
export function report(measured: Measured): void {
  console.log(JSON.stringify(measured));
}

/** Whether a figure is what it is to be. */
export function isMet({ figure, asked }: Measured): boolean {
  if (asked === null) return true;
  const { most = Infinity, least = -Infinity } = asked;
  return figure <= most && figure >= least;
}

/** A row of the table of figures: what, how much, what is asked, and whether it is met. */
export function cellsOf(measured: Measured): string[] {
  const { what, figure, unit, asked } = measured;
  return [
    what,
    `${shown(figure)}${unit}`,
    asked ? boundInWords(asked, unit) : "",
    asked ? (isMet(measured) ? "met" : "MISSED") : "",
  ];
}

function boundInWords({ most, least }: Bound, unit: string): string {
  return most === undefined ? `at least ${least}${unit}` : `at most ${most}${unit}`;
}

/** Three digits, but whole numbers whole. */
export function shown(figure: number): string {
  return Math.abs(figure) >= 100 ? figure.toFixed(0) : figure.toPrecision(3);
}
