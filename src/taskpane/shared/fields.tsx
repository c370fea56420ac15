import { makeStyles } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";

const useStyles = makeStyles({
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(min(8rem, 100%), 1fr))",
    gap: "8px",
    alignItems: "start",
  },
});

/** Fields side by side, as many as there is room for. */
export function Fields({ children }: { readonly children: ReactNode }): ReactElement {
  const styles = useStyles();
  return <div className={styles.fields}>{children}</div>;
}
