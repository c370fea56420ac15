import { makeStyles, tokens } from "@fluentui/react-components";

/** The pane's width decides: one line a row from here, */
const WIDE = "@container (min-width: 34rem)";
/** and all entries below each other up to here (text at 200 %). */
const NARROW = "@container (max-width: 13rem)";

/** How the header and the rows of the table of targets lie: two lines a row in a usual pane. */
export const useRowStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 3.75rem 6.75rem",
    gridTemplateAreas: `"name target band" "drift weight status" "note note note"`,
    columnGap: "8px",
    rowGap: "2px",
    alignItems: "center",
    padding: "6px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [WIDE]: {
      gridTemplateColumns: "minmax(0, 3fr) 4.5rem 8rem minmax(6rem, 2fr) 3.75rem 4.5rem",
      gridTemplateAreas: `"name target band drift weight status" "note note note note note note"`,
    },
    [NARROW]: {
      gridTemplateColumns: "minmax(0, 1fr) auto",
      gridTemplateAreas: `"name name" "target target" "band band" "drift drift" "weight status" "note note"`,
    },
  },
  header: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    [NARROW]: { display: "none" },
  },
  name: {
    gridArea: "name",
    overflowWrap: "anywhere",
    fontWeight: tokens.fontWeightSemibold,
  },
  headerName: { gridArea: "name" },
  target: { gridArea: "target", minWidth: 0 },
  band: { gridArea: "band", minWidth: 0 },
  drift: { gridArea: "drift", minWidth: 0 },
  weight: { gridArea: "weight", textAlign: "right", fontVariantNumeric: "tabular-nums" },
  weightOfRow: { paddingRight: "10px", [NARROW]: { textAlign: "left" } },
  status: { gridArea: "status", paddingLeft: "10px" },
  right: { textAlign: "right", paddingRight: "10px" },
  left: { paddingLeft: "10px" },
  input: { width: "100%", minWidth: 0 },
  number: { "& input": { textAlign: "right", fontVariantNumeric: "tabular-nums" } },
  label: {
    display: "none",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    [NARROW]: { display: "block" },
  },
  note: {
    gridArea: "note",
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  problem: { color: tokens.colorPaletteRedForeground1 },
});
