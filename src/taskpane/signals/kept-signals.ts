import type { Area } from "../../workbook/addresses";
import { areaIn } from "../kept/area-in";
import { type KeptKind, listIn, recordIn, textsIn } from "../kept/kept-kind";
import type { LadderDraft } from "./ladder-draft";
import { FIRST_DRAFT, MEASURES, SHAPES, type SignalDraft } from "./signal-draft";

/** What is entered for a signal. */
export interface SignalEntries {
  readonly draft: SignalDraft;
  /** Where the signal stands; null where none is chosen. */
  readonly area: Area | null;
}

/** What was entered in Signals. */
export const KEPT_SIGNALS: KeptKind<SignalEntries> = {
  name: "signals",
  version: 1,
  read: (kept) => {
    const record = recordIn(kept);
    const draft = draftIn(record?.draft);
    return draft && { draft, area: areaIn(record?.area) };
  },
  isBlank: ({ draft, area }) => area === null && isSame(draft, FIRST_DRAFT),
};

function isSame(one: SignalDraft, other: SignalDraft): boolean {
  const typed = ({ ladder, shape, target, measure, status }: SignalDraft): string =>
    JSON.stringify([
      ladder.knots.map(({ from, weight }) => [from, weight]),
      shape,
      target,
      measure,
      status,
    ]);
  return typed(one) === typed(other);
}

function draftIn(kept: unknown): SignalDraft | null {
  const record = recordIn(kept);
  const ladder = ladderIn(record?.ladder);
  const [target, status] = [textsIn(record?.target), textsIn(record?.status)];
  const shape = SHAPES.find((each) => each === record?.shape);
  const measure = MEASURES.find((each) => each === record?.measure);
  if (!ladder || !target || !status || !shape || !measure) return null;
  return {
    ladder,
    shape,
    measure,
    target: { ...FIRST_DRAFT.target, ...target },
    status: { ...FIRST_DRAFT.status, ...status },
  };
}

function ladderIn(kept: unknown): LadderDraft | null {
  const knots = listIn(recordIn(kept)?.knots, (knot) => {
    const record = recordIn(knot);
    const [from, weight] = [record?.from, record?.weight];
    return typeof from === "string" && typeof weight === "string" ? { from, weight } : null;
  });
  return knots && { knots: knots.map((knot, id) => ({ id, ...knot })), nextId: knots.length };
}
