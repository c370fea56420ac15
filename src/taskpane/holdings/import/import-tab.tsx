import { lazy, type ReactElement, Suspense } from "react";
import { placeInWords } from "../../../workbook/addresses";
import { HOLDINGS_TABLE } from "../../../workbook/portfolio/pointers";
import type { Portfolio } from "../../../workbook/portfolio/portfolio";
import type { PaneState } from "../../app/pane-state";
import { LoadingView } from "../../shell/loading-view";
import type { Importing } from "./use-import";

const ImportPage = lazy(() => import(/* webpackChunkName: "import" */ "./import-page"));

/** What the tab needs. */
interface ImportTabProps {
  readonly importing: Importing;
  readonly isBusy: boolean;
  /** What the pane reads now. */
  readonly holding: PaneState["holding"];
}

/** Holdings while files are imported; the code for it loads with the first file. */
export function ImportTab({ holding, ...props }: ImportTabProps): ReactElement {
  return (
    <Suspense fallback={<LoadingView />}>
      <ImportPage {...props} inUse={holding.kind === "there" ? inUse(holding.portfolio) : null} />
    </Suspense>
  );
}

/** What the pane reads instead of imports; null where it reads those. */
function inUse({ holdings }: Portfolio): string | null {
  const { table, area } = holdings.place;
  if (table === HOLDINGS_TABLE) return null;
  return table === null ? placeInWords(area) : `The table ${table}`;
}
