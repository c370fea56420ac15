import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { Icon, type IconName } from "../shared/icon";

const ICONS: Readonly<Record<"OK" | "Above" | "Below", IconName>> = {
  OK: "ok",
  Above: "above",
  Below: "below",
};

const useStyles = makeStyles({
  mark: { display: "inline-flex", alignItems: "center", gap: "4px" },
  inside: { color: tokens.colorNeutralForeground2 },
  outside: { color: tokens.colorPaletteDarkOrangeForeground1, fontWeight: 600 },
});

/** A row's status in a word with an icon; a dash where it has none. */
export function StatusMark({
  status,
  isJudged,
}: {
  readonly status: "OK" | "Above" | "Below" | null;
  readonly isJudged: boolean;
}): ReactElement {
  const styles = useStyles();
  if (status === null) return <span aria-label={isJudged ? "no band" : "not known yet"}>–</span>;
  return (
    <span className={mergeClasses(styles.mark, status === "OK" ? styles.inside : styles.outside)}>
      <Icon name={ICONS[status]} />
      {status}
    </span>
  );
}
