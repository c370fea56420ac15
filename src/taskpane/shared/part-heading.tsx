import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";

const useStyles = makeStyles({
  heading: {
    margin: "16px 0 4px",
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** The heading of a part of a view. */
export function PartHeading({ children }: { readonly children: string }): ReactElement {
  const styles = useStyles();
  return <h3 className={styles.heading}>{children}</h3>;
}
