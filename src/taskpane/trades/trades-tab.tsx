import { makeStyles, Select, tokens } from "@fluentui/react-components";
import { type ReactElement, useCallback, useId, useMemo, useState } from "react";
import type { Portfolio } from "../../workbook/portfolio/portfolio";
import { planCells } from "../../workbook/trades/plan-cells";
import { Disclosure } from "../shared/disclosure";
import { Icon } from "../shared/icon";
import type { TargetsView } from "../targets/targets-view-model";
import { foreignCurrencies } from "./options/foreign-currencies";
import {
  editedCells,
  type EntryGroup,
  type OptionEntry,
  optionEntries,
  policyCells,
} from "./options/option-entries";
import { OptionsForm } from "./options/options-form";
import { PlanStanding } from "./plan/plan-standing";
import { TradeList } from "./plan/trade-list";
import { tradesInOrder } from "./plan/trade-rows";
import {
  isPlanned,
  type PortfolioPlan,
  type TradesPlan,
  tradesPlan,
  type UnplannedPortfolio,
} from "./plan/trades-plan";
import type { TradesActions } from "./trades-actions";
import type { TradesDraft, TradesEvent } from "./trades-draft";

const useStyles = makeStyles({
  note: { margin: "4px 0", color: tokens.colorNeutralForeground2 },
  problem: { margin: "4px 0", color: tokens.colorPaletteRedForeground1 },
  choice: { display: "grid", gap: "2px", margin: "8px 0" },
});

/** What the tab needs. */
interface TradesTabProps {
  readonly portfolio: Portfolio;
  readonly view: TargetsView;
  readonly draft: TradesDraft;
  readonly isBusy: boolean;
  readonly actions: TradesActions;
  readonly onEvent: (event: TradesEvent) => void;
}

/** The trades that targets, bands and options ask for, as KEEL.PLAN plans them. */
export default function TradesTab(props: TradesTabProps): ReactElement {
  const { portfolio, view, draft, isBusy, actions, onEvent } = props;
  const styles = useStyles();
  const { policy } = portfolio;
  const cells = useMemo(() => planCells(portfolio, view.lines), [portfolio, view.lines]);
  const currencies = useMemo(() => foreignCurrencies(cells.cells), [cells]);
  const groups = useMemo(
    () => optionEntries(policy, draft.options, currencies),
    [policy, draft.options, currencies],
  );
  const plan = useMemo(
    () => tradesPlan(cells, policyCells(policy, groups)),
    [cells, policy, groups],
  );
  const problem = problemOf(view, groups, plan);
  const type = useCallback(
    ({ option, saved }: OptionEntry, text: string) =>
      onEvent({ kind: "optionTyped", option, text, saved }),
    [onEvent],
  );
  return (
    <>
      <OptionsForm
        groups={groups}
        isByPortfolio={policy?.isByPortfolio === true}
        isBusy={isBusy}
        onType={type}
        onSave={() => actions.saveOptions(editedCells(groups))}
        onDiscard={() => onEvent({ kind: "optionsDiscarded" })}
      />
      {view.isDirty && (
        <p className={styles.note}>By the targets as typed, which aren&apos;t saved yet.</p>
      )}
      {problem !== null ? (
        <Problem text={problem} />
      ) : (
        <Portfolios portfolios={"portfolios" in plan ? plan.portfolios : []} />
      )}
    </>
  );
}

/** What keeps the trades from being planned; null where nothing does. */
function problemOf(
  { isDirty, obstacle }: TargetsView,
  groups: readonly EntryGroup[],
  plan: TradesPlan,
): string | null {
  if (isDirty && obstacle !== null) return obstacle;
  const isReadable = groups.every(({ entries }) => entries.every((entry) => !entry.problem));
  if (!isReadable) return "Correct the options marked above.";
  return "problem" in plan ? plan.problem : null;
}

function Problem({ text }: { readonly text: string }): ReactElement {
  const styles = useStyles();
  return (
    <p className={styles.problem}>
      <Icon name="problem" /> {text}
    </p>
  );
}

/** The plans of the portfolios, one at a time. */
function Portfolios({
  portfolios,
}: {
  readonly portfolios: readonly (PortfolioPlan | UnplannedPortfolio)[];
}): ReactElement | null {
  const styles = useStyles();
  const id = useId();
  const [chosen, choose] = useState("");
  const shown = portfolios.find(({ name }) => name === chosen) ?? portfolios[0];
  if (!shown) return null;
  return (
    <>
      {portfolios.length > 1 && (
        <div className={styles.choice}>
          <label htmlFor={id}>Portfolio</label>
          <Select
            id={id}
            size="small"
            value={shown.name}
            onChange={(_, { value }) => choose(value)}
          >
            {portfolios.map(({ name }) => (
              <option key={name}>{name}</option>
            ))}
          </Select>
        </div>
      )}
      {isPlanned(shown) ? (
        <Plan plan={shown} />
      ) : (
        shown.problems.map((problem) => <Problem key={problem} text={problem} />)
      )}
    </>
  );
}

function Plan({ plan }: { readonly plan: PortfolioPlan }): ReactElement {
  const { rows, decimals } = plan;
  const untouched = rows.filter(({ trade, isUndone }) => trade === 0 && !isUndone);
  return (
    <>
      <PlanStanding plan={plan} />
      <TradeList
        title="Trades"
        rows={tradesInOrder(rows)}
        decimals={decimals}
        none="Nothing to trade by your rules."
      />
      <TradeList
        title="Stays undone"
        rows={rows.filter(({ isUndone }) => isUndone)}
        decimals={decimals}
      />
      {untouched.length > 0 && (
        <Disclosure title={`Stays as it is (${untouched.length})`}>
          <TradeList title="Rows that stay as they are" rows={untouched} decimals={decimals} />
        </Disclosure>
      )}
    </>
  );
}
