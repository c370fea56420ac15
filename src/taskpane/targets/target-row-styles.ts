import { makeStyles, tokens } from "@fluentui/react-components";

/** The pane's width decides: one line a row from here, */
const WIDE = "@container (min-width: 34rem)";
/** and all entries below each other up to here (text at 200 %). */
const NARROW = "@container (max-width: 13rem)";

/** How the header and the rows of the tree of targets lie: two lines a row in a usual pane. */
export const useRowStyles = makeStyles({
  row: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: "8px",
    rowGap: "2px",
    alignItems: "center",
    // The focus is drawn around the row, clear of what stands in it.
    margin: "0 -4px",
    padding: "6px 4px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    // What is entered begins a line, wherever the name, the weight and the status end.
    "::before": { content: '""', order: 3, flex: "0 0 100%" },
    [WIDE]: {
      display: "grid",
      "::before": { display: "none" },
      gridTemplateColumns: "minmax(0, 3fr) 4.5rem 8rem minmax(6rem, 2fr) 3.75rem 4.5rem 24px",
      gridTemplateAreas: `"name target band drift weight status tools" "note note note note note note note" "shown shown shown shown shown shown shown"`,
    },
    [NARROW]: {
      display: "grid",
      "::before": { display: "none" },
      gridTemplateColumns: "minmax(0, 1fr) auto",
      gridTemplateAreas: `"name name" "target target" "band band" "drift drift" "weight status" "tools tools" "note note" "shown shown"`,
    },
  },
  tableRow: {
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
      borderRadius: tokens.borderRadiusMedium,
    },
  },
  class: { "& [role=rowheader]": { fontWeight: tokens.fontWeightSemibold } },
  header: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    [NARROW]: { display: "none" },
  },
  // A name that is longer than what the weight and the status leave of the first line has lines of its own.
  name: {
    gridArea: "name",
    order: 0,
    flex: "1 1 auto",
    maxWidth: "100%",
    boxSizing: "border-box",
    minWidth: 0,
    display: "flex",
    alignItems: "center",
    overflowWrap: "anywhere",
  },
  // It has the room of the status, too, which is laid over its end, so that the two are never parted.
  weight: {
    gridArea: "weight",
    order: 1,
    flex: "0 0 calc(7.75rem + 8px)",
    marginLeft: "auto",
    paddingRight: "calc(4.25rem + 8px)",
    boxSizing: "border-box",
    textAlign: "right",
    fontVariantNumeric: "tabular-nums",
    whiteSpace: "nowrap",
    [WIDE]: { paddingRight: 0 },
    [NARROW]: { marginLeft: 0, paddingRight: 0, textAlign: "left" },
  },
  status: {
    gridArea: "status",
    order: 2,
    flex: "0 0 4.25rem",
    minWidth: 0,
    marginLeft: "calc(-4.25rem - 8px)",
    [WIDE]: { marginLeft: 0 },
    [NARROW]: { marginLeft: 0 },
  },
  target: { gridArea: "target", order: 4, flex: "0 0 3.75rem", minWidth: 0 },
  band: { gridArea: "band", order: 5, flex: "0 0 6.75rem", minWidth: 0 },
  drift: { gridArea: "drift", order: 6, flex: "1 1 3rem", minWidth: 0 },
  tools: { gridArea: "tools", order: 7, flex: "0 0 24px", "& button": { minWidth: 0, padding: 0 } },
  shownTools: { gridArea: "shown", order: 9, flex: "0 0 100%" },
  // At least as large as a finger or a shaky hand needs.
  fold: {
    display: "inline-flex",
    alignItems: "center",
    justifyContent: "center",
    flexShrink: 0,
    width: "24px",
    minHeight: "24px",
    marginLeft: "-4px",
    cursor: "pointer",
  },
  right: { textAlign: "right", paddingRight: "10px", boxSizing: "border-box" },
  left: { paddingLeft: "10px", boxSizing: "border-box" },
  input: { width: "100%", minWidth: 0 },
  number: {
    "& input": {
      textAlign: "right",
      fontVariantNumeric: "tabular-nums",
      // A share of a class is longer than a number, and is said in full below.
      textOverflow: "ellipsis",
    },
  },
  label: {
    display: "none",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    [NARROW]: { display: "block" },
  },
  note: {
    gridArea: "note",
    order: 8,
    flex: "0 0 100%",
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  problem: { color: tokens.colorPaletteRedForeground1 },
});
