import { makeStyles, tokens } from "@fluentui/react-components";

/** What the signals look like. */
export const useSignalStyles = makeStyles({
  hint: { margin: "8px 0", color: tokens.colorNeutralForeground2 },
  end: { margin: "16px 0 8px" },
  sentences: { margin: "8px 0", paddingLeft: "20px" },
});
