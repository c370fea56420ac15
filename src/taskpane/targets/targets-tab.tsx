import { lazy, type ReactElement, Suspense } from "react";
import type { Portfolio } from "../../workbook/portfolio/portfolio";
import type { PaneActions } from "../app/use-actions";
import { Picture } from "../pictures/weights/picture";
import { weightsNow } from "../pictures/weights/weights-rows";
import { Disclosure } from "../shared/disclosure";
import type { Draft, Edit } from "./draft";
import { linesByModel } from "./models/apply-model";
import { judgedNames } from "./outline";
import { TargetsView } from "./targets-view";
import type { TargetsView as View } from "./targets-view-model";
import { draftOf, type WantedLine } from "./wanted-lines";

const ModelsSection = lazy(
  () => import(/* webpackChunkName: "models" */ "./models/models-section"),
);

/** What the tab needs. */
interface TargetsTabProps {
  readonly portfolio: Portfolio;
  readonly view: View;
  readonly isBusy: boolean;
  readonly actions: Pick<PaneActions, "save" | "saveModel" | "insertChart">;
  readonly onEdit: (edit: Edit) => void;
  readonly onDraft: (draft: Draft) => void;
  readonly onDiscard: () => void;
}

/** Targets: the tree, model portfolios for it, and what saves it. */
export default function TargetsTab(props: TargetsTabProps): ReactElement {
  const { portfolio, view, isBusy, actions, onEdit, onDraft, onDiscard } = props;
  const { tree } = view.entered;
  const change = (lines: readonly WantedLine[]): void => onDraft(draftOf(portfolio, lines));
  return (
    <TargetsView
      view={view}
      isBusy={isBusy}
      onEdit={onEdit}
      onChange={change}
      onSave={() => actions.save(view.lines)}
      onDiscard={onDiscard}
    >
      <Disclosure name="models" title="Ready models">
        <Suspense>
          <ModelsSection
            tree={tree}
            saved={portfolio.models}
            isBusy={isBusy}
            onUse={(model) => change(linesByModel(portfolio, tree, model))}
            onSave={actions.saveModel}
          />
        </Suspense>
      </Disclosure>
      <Picture
        name="picture of targets"
        rows={() => weightsNow(judgedNames(view.rows))}
        isBusy={isBusy}
        onInsertChart={actions.insertChart}
      />
    </TargetsView>
  );
}
