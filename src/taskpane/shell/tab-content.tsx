import { lazy, type ReactElement, Suspense } from "react";
import type { Portfolio } from "../../workbook/portfolio/portfolio";
import type { PaneActions } from "../app/use-actions";
import type { PaneState } from "../app/pane-state";
import type { ChangeableSettings } from "../preferences/use-settings";
import type { FunctionSummary } from "../start/function-list";
import type { Draft, Edit } from "../targets/draft";
import type { TargetsView } from "../targets/targets-view-model";
import type { TradesEvent } from "../trades/trades-draft";
import { LoadingView } from "./loading-view";
import type { Tab } from "./tabs";

const HoldingsTab = lazy(
  () => import(/* webpackChunkName: "holdings" */ "../holdings/holdings-tab"),
);
const TargetsTab = lazy(() => import(/* webpackChunkName: "targets" */ "../targets/targets-tab"));
const TradesTab = lazy(() => import(/* webpackChunkName: "trades" */ "../trades/trades-tab"));
const SettingsTab = lazy(
  () => import(/* webpackChunkName: "settings" */ "../settings/settings-tab"),
);

/** What the open tab needs. */
interface TabContentProps {
  readonly tab: Tab;
  /** Null before holdings are read: Settings are there all the same. */
  readonly portfolio: Portfolio | null;
  readonly view: TargetsView | null;
  readonly state: PaneState;
  readonly actions: PaneActions;
  readonly functions: readonly FunctionSummary[];
  readonly settings: ChangeableSettings;
  readonly onEdit: (edit: Edit) => void;
  readonly onDraft: (draft: Draft) => void;
  readonly onDiscard: () => void;
  readonly onTrades: (event: TradesEvent) => void;
}

/** What the open tab shows of a portfolio; its code loads when it is first opened. */
export function TabContent(props: TabContentProps): ReactElement {
  return (
    <Suspense fallback={<LoadingView />}>
      <OpenTab {...props} />
    </Suspense>
  );
}

function OpenTab(props: TabContentProps): ReactElement {
  const { tab, portfolio, view, state, actions, functions, settings } = props;
  const { onEdit, onDraft, onDiscard } = props;
  const isBusy = state.busy !== null;
  if (tab === "settings" || portfolio === null || view === null) {
    return (
      <SettingsTab
        functions={functions}
        settings={settings}
        isBusy={isBusy}
        seen={state}
        findTables={actions.findTables}
        onShowTable={actions.showTable}
        onReadAgain={actions.reload}
      />
    );
  }
  switch (tab) {
    case "holdings":
      return (
        <HoldingsTab
          portfolio={portfolio}
          isBusy={isBusy}
          onUseSelection={actions.useSelection}
          onCorrect={actions.correct}
          onChooseFiles={actions.holdings.importing.choose}
          onAssign={actions.holdings.assignClass}
          onInsertFormulas={actions.insertFormulas}
          onFreeze={actions.freeze}
        />
      );
    case "targets":
      return (
        <TargetsTab
          portfolio={portfolio}
          view={view}
          isBusy={isBusy || state.newer !== null}
          actions={actions}
          onEdit={onEdit}
          onDraft={onDraft}
          onDiscard={onDiscard}
        />
      );
    case "trades":
      return (
        <TradesTab
          portfolio={portfolio}
          view={view}
          draft={state.trades}
          isBusy={isBusy}
          actions={actions.trades}
          onEvent={props.onTrades}
          onInsertChart={actions.insertChart}
        />
      );
  }
}
