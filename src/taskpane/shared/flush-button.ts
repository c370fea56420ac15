import { makeStyles } from "@fluentui/react-components";

/** How a button without edges lies: its words, not its padding, are flush with the text around it. */
export const useFlushButton = makeStyles({
  flush: {
    minWidth: 0,
    margin: "0 -8px",
    // There it has edges.
    "@media (forced-colors: active)": { margin: 0 },
  },
});
