import { makeStyles, tokens } from "@fluentui/react-components";

/** What both parts of the signals look like. */
export const useSignalStyles = makeStyles({
  hint: { margin: "8px 0", color: tokens.colorNeutralForeground2 },
  sentences: { margin: "8px 0", paddingLeft: "20px" },
});
