import { listIn, recordIn, textsIn } from "../kept/kept-kind";
import { keptTool } from "../tools/kept-tool";
import type { LadderDraft } from "./ladder-draft";
import { FIRST_DRAFT, MEASURES, SHAPES, type SignalDraft } from "./signal-draft";

/** What was entered in Signals. */
export const KEPT_SIGNALS = keptTool<SignalDraft>({
  name: "signals",
  version: 1,
  first: FIRST_DRAFT,
  draftIn,
  enteredIn: ({ ladder, shape, target, measure, status }) => [
    ladder.knots.map(({ from, weight }) => [from, weight]),
    shape,
    target,
    measure,
    status,
  ],
});

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
