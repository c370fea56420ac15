import { makeStyles, tokens } from "@fluentui/react-components";
import { type ReactElement, useCallback, useMemo } from "react";
import type { Portfolio } from "../../workbook/portfolio/portfolio";
import { planCells } from "../../workbook/trades/plan-cells";
import type { WeightsRow } from "../../workbook/pictures/weights-row";
import { Picture } from "../pictures/weights/picture";
import { weightsAfter } from "../pictures/weights/weights-rows";
import { useLayout } from "../shell/use-layout";
import { judgedNames } from "../targets/outline";
import type { TargetsView } from "../targets/targets-view-model";
import { StrayBar } from "./fixed/stray-bar";
import { strayKeys } from "./fixed/stray-keys";
import { foreignCurrencies } from "./options/foreign-currencies";
import {
  editedCells,
  type EntryGroup,
  type OptionEntry,
  optionEntries,
  policyCells,
} from "./options/option-entries";
import { OptionsForm } from "./options/options-form";
import { useSpelling } from "./options/use-spelling";
import { PortfoliosView } from "./plan/portfolios-view";
import { isPlanned, type TradesPlan, tradesPlan } from "./plan/trades-plan";
import { Problem } from "./problem";
import type { TradesActions } from "./trades-actions";
import type { TradesDraft, TradesEvent } from "./trades-draft";
import { CompareView } from "./ways/compare-view";
import { formulaObstacle } from "./write/formula-obstacle";
import { WriteView } from "./write/write-view";

const useStyles = makeStyles({
  note: { margin: "4px 0", color: tokens.colorNeutralForeground2 },
});

/** What the tab needs. */
interface TradesTabProps {
  readonly portfolio: Portfolio;
  readonly view: TargetsView;
  readonly draft: TradesDraft;
  readonly isBusy: boolean;
  readonly actions: TradesActions;
  readonly onEvent: (event: TradesEvent) => void;
  readonly onInsertChart: (rows: readonly WeightsRow[]) => void;
}

/** The trades that targets, bands and options ask for, as KEEL.PLAN plans them. */
export default function TradesTab(props: TradesTabProps): ReactElement {
  const { portfolio, view, draft, isBusy, actions, onEvent } = props;
  const styles = useStyles();
  const { policy } = portfolio;
  const { layout, change } = useLayout();
  const chosen = layout.portfolio;
  const typedTargets = view.isDirty ? view.lines : null;
  const cells = useMemo(() => planCells(portfolio, typedTargets), [portfolio, typedTargets]);
  const currencies = useMemo(() => foreignCurrencies(cells.cells), [cells]);
  const spelling = useSpelling();
  const groups = useMemo(
    () => optionEntries(policy, draft.options, currencies, spelling),
    [policy, draft.options, currencies, spelling],
  );
  const options = useMemo(() => policyCells(policy, groups), [policy, groups]);
  const plain = useMemo(() => tradesPlan(cells, options), [cells, options]);
  const typed = Object.keys(draft.fixed).length;
  const plan = useMemo(
    () => (typed > 0 ? tradesPlan(cells, options, draft.fixed) : plain),
    [cells, options, draft.fixed, typed, plain],
  );
  const stray = strayKeys(plan, draft.fixed);
  const hasFixed = typed > stray.length;
  const plans = useMemo(() => portfoliosOf(plan).filter(isPlanned), [plan]);
  const shown = plans.find(({ name }) => name === chosen) ?? plans[0];
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
        <PortfoliosView
          portfolios={portfoliosOf(plan)}
          chosen={chosen}
          onChoose={(portfolio) => change(() => ({ portfolio }))}
          unfixed={hasFixed ? portfoliosOf(plain) : []}
          isBusy={isBusy}
          onEvent={onEvent}
        />
      )}
      {policy?.isByPortfolio !== true && (
        <CompareView
          cells={cells}
          policy={policy}
          currencies={currencies}
          groups={groups}
          draft={draft}
          plan={plan}
          portfolio={chosen}
          onEvent={onEvent}
        />
      )}
      {problem === null && shown && (
        <Picture
          name="picture of trades"
          rows={() => weightsAfter(shown.rows, judgedNames(view.rows))}
          isBusy={isBusy}
          onInsertChart={props.onInsertChart}
        />
      )}
      {problem === null && (
        <WriteView
          portfolio={portfolio}
          cells={cells}
          plans={plans}
          shown={shown}
          obstacle={formulaObstacle({
            differences: cells.differences,
            hasTypedTargets: view.isDirty,
            hasTypedOptions: editedCells(groups).length > 0,
            hasFixedTrades: hasFixed,
          })}
          isBusy={isBusy}
          actions={actions}
        />
      )}
      <StrayBar
        count={stray.length}
        onRelease={() => stray.forEach((key) => onEvent({ kind: "tradeReleased", key }))}
      />
    </>
  );
}

function portfoliosOf(plan: TradesPlan) {
  return "portfolios" in plan ? plan.portfolios : [];
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
