import { makeStyles, Select } from "@fluentui/react-components";
import { type ReactElement, useId } from "react";
import { Problem } from "../problem";
import { PlanView, type PlanViewProps } from "./plan-view";
import { isPlanned, type PortfolioPlan, type UnplannedPortfolio } from "./trades-plan";

const useStyles = makeStyles({ choice: { display: "grid", gap: "2px", margin: "8px 0" } });

/** What the plans need. */
interface PortfoliosViewProps extends Omit<PlanViewProps, "plan" | "unfixed"> {
  readonly portfolios: readonly (PortfolioPlan | UnplannedPortfolio)[];
  /** The name of the portfolio that is shown; the first where there is none of this name. */
  readonly chosen: string;
  readonly onChoose: (portfolio: string) => void;
  /** The plans without the trades that are set by hand; none where nothing is. */
  readonly unfixed: readonly (PortfolioPlan | UnplannedPortfolio)[];
}

/** The plans of the portfolios, one at a time. */
export function PortfoliosView(props: PortfoliosViewProps): ReactElement | null {
  const { portfolios, unfixed, chosen, onChoose, ...ofPlans } = props;
  const styles = useStyles();
  const id = useId();
  const shown = portfolios.find(({ name }) => name === chosen) ?? portfolios[0];
  if (!shown) return null;
  const without = unfixed.find(({ name }) => name === shown.name);
  return (
    <>
      {portfolios.length > 1 && (
        <div className={styles.choice}>
          <label htmlFor={id}>Portfolio</label>
          <Select
            id={id}
            size="small"
            value={shown.name}
            onChange={(_, { value }) => onChoose(value)}
          >
            {portfolios.map(({ name }) => (
              <option key={name}>{name}</option>
            ))}
          </Select>
        </div>
      )}
      {isPlanned(shown) ? (
        <PlanView
          plan={shown}
          unfixed={without && isPlanned(without) ? without : null}
          {...ofPlans}
        />
      ) : (
        shown.problems.map((problem) => <Problem key={problem} text={problem} />)
      )}
    </>
  );
}
