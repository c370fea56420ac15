import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { placeInWords } from "../../workbook/addresses";
import type { KeptTable, KeptTableName } from "../../workbook/tables/kept-tables";

const useStyles = makeStyles({
  list: { margin: "0 0 8px", padding: 0, listStyleType: "none" },
  item: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    justifyContent: "space-between",
    gap: "0 8px",
    padding: "4px 0",
  },
  what: { flex: "1 1 12rem" },
  place: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

const HOLDS: Readonly<Record<KeptTableName, string>> = {
  KeelTargets: "targets and bands",
  KeelModels: "model portfolios",
  KeelPolicy: "the options of the plan",
  KeelHoldings: "imported positions",
  KeelAudit: "the history of reviews",
};

/** What the list needs. */
interface KeptTablesListProps {
  readonly tables: readonly KeptTable[];
  readonly isBusy: boolean;
  readonly onShow: (name: KeptTableName) => void;
}

/** The tables in which Keel keeps what is the workbook's, each with a way to it. */
export function KeptTablesList({ tables, isBusy, onShow }: KeptTablesListProps): ReactElement {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {tables.map(({ name, area }) => (
        <li key={name} className={styles.item}>
          <span className={styles.what}>
            {name}: {HOLDS[name]}.{" "}
            <span className={styles.place}>{area ? placeInWords(area) : "Not there yet."}</span>
          </span>
          {area && (
            <Button
              size="small"
              disabledFocusable={isBusy}
              aria-label={`Show ${name}`}
              onClick={() => onShow(name)}
            >
              Show
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
