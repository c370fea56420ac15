import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { DataTable } from "../../shared/data-table";
import { Disclosure } from "../../shared/disclosure";
import { Legend } from "./legend";

const useStyles = makeStyles({
  figure: { margin: "16px 0 0" },
  title: { margin: "0 0 4px", fontWeight: tokens.fontWeightSemibold },
});

/** What a picture needs. */
interface PlotFigureProps {
  readonly title: string;
  /** Whose lines or points it has, in the order of their numbers; none for a single line. */
  readonly names: readonly string[];
  readonly kind?: "lines" | "points";
  /** Its numbers; called only while they are shown. */
  readonly table: () => {
    readonly headers: readonly string[];
    readonly rows: readonly (readonly string[])[];
  };
  readonly children: ReactNode;
}

/** A picture with its title and legend, and its numbers as a table for those who want them. */
export function PlotFigure(props: PlotFigureProps): ReactElement {
  const { title, names, kind = "lines", table, children } = props;
  const styles = useStyles();
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.title}>{title}</figcaption>
      {children}
      {names.length > 0 && <Legend names={names} kind={kind} />}
      <Disclosure name={`${title} in numbers`} title={`${title} in numbers`}>
        {() => <DataTable label={`${title} in numbers`} {...table()} />}
      </Disclosure>
    </figure>
  );
}
