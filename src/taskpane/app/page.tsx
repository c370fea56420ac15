import { makeStyles, tokens } from "@fluentui/react-components";
import {
  type Dispatch,
  lazy,
  type ReactElement,
  Suspense,
  useCallback,
  useMemo,
  useRef,
} from "react";
import type { KeelWorkbook } from "../../workbook/keel-workbook";
import type { Portfolio } from "../../workbook/portfolio/portfolio";
import type { ChangeableSettings } from "../preferences/use-settings";
import { isImporting } from "../holdings/import/import-state";
import { ImportTab } from "../holdings/import/import-tab";
import { NoticeLine } from "../shared/notice-line";
import { EmptyTab } from "../shell/empty-tab";
import { FailedView } from "../shell/failed-view";
import { LoadingView } from "../shell/loading-view";
import { PaneTabs } from "../shell/pane-tabs";
import { StandingLine } from "../shell/standing-line";
import { TabContent } from "../shell/tab-content";
import type { Tab } from "../shell/tabs";
import { TitleLine } from "../shell/title-line";
import { useFocusNearBy } from "../shell/use-focus-near-by";
import { LayoutContext, useKeptLayout } from "../shell/use-layout";
import type { FunctionSummary } from "../start/function-list";
import { draftFromHoldings } from "../targets/holdings-draft";
import { targetsView, type TargetsView } from "../targets/targets-view-model";
import type { TradesEvent } from "../trades/trades-draft";
import { RecordButton } from "../watching/record-button";
import { useWatching } from "../watching/use-watching";
import { WatchLine } from "../watching/watch-line";
import { Tools } from "../tools/tools";
import { DifferingBar, StaleBar } from "./message-bars";
import type { PaneEvent, PaneState } from "./pane-state";
import { type PaneActions, useActions } from "./use-actions";

const ConfirmDialog = lazy(
  () => import(/* webpackChunkName: "dialog" */ "../shared/confirm-dialog"),
);

/** What the page needs. */
export interface PageProps {
  readonly state: PaneState;
  readonly dispatch: Dispatch<PaneEvent>;
  readonly workbook: KeelWorkbook;
  readonly functions: readonly FunctionSummary[];
  readonly settings: ChangeableSettings;
}

const useStyles = makeStyles({
  page: {
    boxSizing: "border-box",
    maxWidth: "60rem",
    margin: "0 auto",
    padding: "12px 20px 20px",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    // Fluent's own heights are in pixels and cut text that is enlarged.
    "& .fui-Select__select": { height: "auto", minHeight: "1.5rem" },
    "& .fui-Badge": { height: "auto", minHeight: "1.25rem" },
  },
});

/** The pane's page: how the portfolio stands, and four tabs. */
export function Page(props: PageProps): ReactElement {
  const { state, dispatch, workbook } = props;
  const styles = useStyles();
  const actions = useActions(workbook, state, dispatch);
  const layout = useKeptLayout();
  const page = useRef<HTMLDivElement>(null);
  useFocusNearBy(page);
  const portfolio = state.holding.kind === "there" ? state.holding.portfolio : null;
  const view = useMemo(
    () => portfolio && targetsView(portfolio, state.draft),
    [portfolio, state.draft],
  );
  const { isRecording } = props.settings;
  const watching = useWatching({ workbook, state, view, isRecording, dispatch });
  const knownTargets = useMemo(
    () =>
      (view?.rows ?? [])
        // Below a class a target is no share of the whole.
        .filter(({ level }) => level === 1)
        .map(({ name, target }) => ({ name, target: target.read })),
    [view],
  );
  const tab = layout.layout.tab ?? firstTab(portfolio);
  const choose = (chosen: Tab): void => layout.change(() => ({ tab: chosen }));
  return (
    <LayoutContext value={layout}>
      <div ref={page} className={styles.page} aria-busy={state.busy !== null}>
        <TitleLine
          lastChange={state.lastChange}
          isBusy={state.busy !== null}
          onUndo={actions.undo}
        />
        <NoticeLine notice={state.notice} />
        {view && portfolio?.holdings.missing === null && (
          <StandingLine view={view}>
            <RecordButton
              outcome={watching.outcome}
              isBusy={state.busy !== null}
              onRecord={actions.record}
            />
          </StandingLine>
        )}
        <WatchLine told={watching.told} />
        <PaneTabs open={tab} onOpen={choose}>
          {portfolio && view && (
            <Bars portfolio={portfolio} view={view} state={state} dispatch={dispatch} />
          )}
          <Tools
            tab={tab}
            workbook={workbook}
            targets={knownTargets}
            onChanged={(change, text) => dispatch({ kind: "changed", change, text })}
          >
            <Content {...props} tab={tab} view={view} actions={actions} onOpen={choose} />
          </Tools>
        </PaneTabs>
        {actions.hasAsked && (
          <Suspense>
            <ConfirmDialog question={actions.question} />
          </Suspense>
        )}
      </div>
    </LayoutContext>
  );
}

/** Targets, once holdings are read; before that, where they are told. */
function firstTab(portfolio: Portfolio | null): Tab {
  return portfolio?.holdings.missing === null ? "targets" : "holdings";
}

interface BarsProps extends Pick<PageProps, "state" | "dispatch"> {
  readonly portfolio: Portfolio;
  readonly view: TargetsView;
}

/** What was changed elsewhere and asks for a choice, in every tab. */
function Bars({ portfolio, view, state, dispatch }: BarsProps): ReactElement {
  const takeOver = (): void => dispatch({ kind: "drafted", draft: draftFromHoldings(portfolio) });
  return (
    <>
      {state.newer && (
        <StaleBar
          onReload={() => dispatch({ kind: "reloaded" })}
          onKeep={() => dispatch({ kind: "keptDraft" })}
        />
      )}
      {!view.isDirty && view.differing.length > 0 && (
        <DifferingBar names={view.differing} onTakeOver={takeOver} />
      )}
    </>
  );
}

interface ContentProps extends PageProps {
  readonly tab: Tab;
  readonly view: TargetsView | null;
  readonly actions: PaneActions;
  readonly onOpen: (tab: Tab) => void;
}

/** The open tab, by what the workbook holds. */
function Content(props: ContentProps): ReactElement {
  const { tab, view, state, dispatch, actions, functions, settings, onOpen } = props;
  const { holding } = state;
  const onTrades = useCallback(
    (event: TradesEvent) => dispatch({ kind: "trades", event }),
    [dispatch],
  );
  const { importing } = actions.holdings;
  if (tab === "holdings" && isImporting(importing.state)) {
    return <ImportTab importing={importing} isBusy={state.busy !== null} holding={holding} />;
  }
  if (tab !== "settings") {
    if (holding.kind === "loading") return <LoadingView />;
    if (holding.kind === "failed") {
      return <FailedView problem={holding.problem} onRetry={actions.reload} />;
    }
    const isRead = holding.kind === "there" && holding.portfolio.holdings.missing === null;
    if (holding.kind === "none" || !(isRead || tab === "holdings")) {
      return (
        <EmptyTab
          tab={tab}
          isBusy={state.busy !== null}
          actions={actions}
          onOpenHoldings={() => onOpen("holdings")}
        />
      );
    }
  }
  return (
    <TabContent
      tab={tab}
      portfolio={holding.kind === "there" ? holding.portfolio : null}
      view={view}
      state={state}
      actions={actions}
      functions={functions}
      settings={settings}
      onEdit={(edit) => dispatch({ kind: "edited", edit })}
      onDraft={(draft) => dispatch({ kind: "drafted", draft })}
      onDiscard={() => dispatch({ kind: "discarded" })}
      onTrades={onTrades}
    />
  );
}
