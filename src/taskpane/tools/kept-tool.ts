import type { Area } from "../../workbook/addresses";
import { areaIn } from "../kept/area-in";
import { type KeptKind, recordIn } from "../kept/kept-kind";

/** What is entered in a view that works on cells of the workbook. */
export interface ToolEntries<Draft> {
  readonly draft: Draft;
  /** Where the cells stand; null where none are chosen. */
  readonly area: Area | null;
}

/** What tells the drafts of a view. */
interface KeptDraft<Draft> {
  readonly name: string;
  /** As that of a `KeptKind`. */
  readonly version: number;
  /** The draft in which nothing is entered. */
  readonly first: Draft;
  /** The draft in what was kept; null where it can't be that. */
  readonly draftIn: (kept: unknown) => Draft | null;
  /** What a person entered of a draft; two drafts are the same where this is. */
  readonly enteredIn: (draft: Draft) => unknown;
}

/** The entries of such a view as a kind that is kept. */
export function keptTool<Draft>(kept: KeptDraft<Draft>): KeptKind<ToolEntries<Draft>> {
  const { name, version, first, draftIn, enteredIn } = kept;
  const nothing = JSON.stringify(enteredIn(first));
  return {
    name,
    version,
    read: (found) => {
      const record = recordIn(found);
      const draft = draftIn(record?.draft);
      return draft && { draft, area: areaIn(record?.area) };
    },
    isBlank: ({ draft, area }) => area === null && JSON.stringify(enteredIn(draft)) === nothing,
  };
}
