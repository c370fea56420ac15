import { makeStyles, Skeleton, SkeletonItem } from "@fluentui/react-components";
import type { ReactElement } from "react";

const useStyles = makeStyles({ lines: { display: "grid", gap: "12px", padding: "8px 0" } });

/** Stands where the table will be. */
export function LoadingView(): ReactElement {
  const styles = useStyles();
  return (
    <Skeleton aria-label="Reading the workbook" className={styles.lines}>
      {[32, 48, 48, 48].map((size, line) => (
        <SkeletonItem key={line} size={size as 32 | 48} />
      ))}
    </Skeleton>
  );
}
