import { makeStyles, tokens } from "@fluentui/react-components";

/** How lists of a plan look under their headings. */
export const useListStyles = makeStyles({
  heading: {
    margin: "12px 0 0",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { margin: 0, padding: 0, listStyleType: "none", containerType: "inline-size" },
});
