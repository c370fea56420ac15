import { type ReactElement, useEffect, useMemo, useReducer, useState } from "react";
import { fractionFromEntry } from "../../engine/numbers/percent-text";
import { placeInWords } from "../../workbook/addresses";
import type { Corner, CellBlock } from "../../workbook/formulas/cell-block";
import { statusBlock, targetBlock } from "../../workbook/formulas/signal-block";
import { isCellBeingEdited } from "../../workbook/problem";
import type { ChosenCells } from "../../workbook/ranges/chosen-cells";
import { useWriting, type Writing } from "../locale/writing";
import { DiscardButton } from "../shared/discard-button";
import { NoticeLine } from "../shared/notice-line";
import { RangeChoice } from "../shared/range-choice";
import type { ToolProps } from "../tools/tool-props";
import { useAttempt } from "../tools/use-attempt";
import { useChosenCells } from "../tools/use-chosen-cells";
import { useKeptTool } from "../tools/use-kept-tool";
import { KEPT_SIGNALS } from "./kept-signals";
import { signalIn } from "./ladder-draft";
import { seriesProblem } from "./series-problem";
import { FIRST_DRAFT, signalAfter } from "./signal-draft";
import { useSignalStyles } from "./signal-styles";
import { StatusPart } from "./status-part";
import { statusForm } from "./status-form";
import { TargetPart } from "./target-part";
import { targetForm } from "./target-form";

/** Where the formulas were inserted, in words. */
type Inserted = Readonly<Record<"target" | "status", string>>;

/** A signal of the workbook: the target that follows it by a ladder, and when it is on. */
export default function SignalsView({ workbook, isShown, onChanged }: ToolProps): ReactElement {
  const styles = useSignalStyles();
  const [draft, edit] = useReducer(signalAfter, FIRST_DRAFT);
  const cells = useChosenCells(workbook);
  const { area, chosen, choose } = cells;
  const [inserted, setInserted] = useState<Inserted>({ target: "", status: "" });
  const { notice, attempt } = useAttempt();
  const { amount } = useWriting();
  const { isDirty, discard } = useKeptTool(
    KEPT_SIGNALS,
    { draft, first: FIRST_DRAFT, edit },
    cells,
  );
  useEffect(() => {
    if (area === null || !isShown) return;
    const watching = workbook.watch(async () => {
      try {
        const now = await workbook.readArea(area);
        choose(now && { area, cells: now.cells });
        return "done";
      } catch (error) {
        return isCellBeingEdited(error) ? "again" : "done";
      }
    });
    return () => {
      void watching.then((end) => end()).catch(() => undefined);
    };
  }, [workbook, area, isShown, choose]);
  const series = chosen?.cells ?? null;
  const target = useMemo(() => targetForm(draft, series), [draft, series]);
  const status = useMemo(() => statusForm(draft, series), [draft, series]);
  const problem = useMemo(() => series && seriesProblem(series), [series]);

  const useSelection = (take: (selected: ChosenCells) => void): void =>
    attempt(async () => {
      const selected = await workbook.readSelection();
      if (selected === null) return { kind: "problem", text: "The selection is empty." };
      take(selected);
      return null;
    });
  const insert = (
    kind: keyof Inserted,
    blockAt: (corner: Corner, signal: ChosenCells) => CellBlock,
  ): void =>
    attempt(async () => {
      if (chosen === null) return null;
      const { place, change } = await workbook.insertBlock(
        chosen.area,
        `${kind === "target" ? "target" : "signal"} inserted`,
        (corner) => blockAt(corner, chosen),
      );
      const text = `The ${kind === "target" ? "target" : "signal"} is in ${place}.`;
      onChanged(change, text);
      setInserted({ ...inserted, [kind]: text });
      return null;
    });

  return (
    <>
      <p className={styles.hint}>
        A ladder of your own leads from a signal to a target; two levels say when it is on.
      </p>
      <RangeChoice
        what="the signal"
        hint="Select the signal in the workbook: one column or row of numbers, the oldest first. One number will do."
        reading={chosen && readingOf(chosen, amount)}
        problem={problem}
        onUseSelection={() => useSelection(choose)}
      />
      <TargetPart
        draft={draft}
        form={target}
        inserted={inserted.target}
        onEdit={edit}
        onUseLadder={() =>
          useSelection(({ cells }) => edit({ kind: "ladder", event: { kind: "read", cells } }))
        }
        onInsert={() =>
          insert("target", (corner, signal) =>
            targetBlock(corner, {
              series: signal.area,
              knots: target.knots.flatMap(({ from, weight }): [number, number][] => {
                const [knot, share] = [signalIn(from), fractionFromEntry(weight)];
                return knot === null || share === null ? [] : [[knot, share]];
              }),
              options: target.climbed?.options ?? [],
            }),
          )
        }
      />
      <StatusPart
        draft={draft}
        form={status}
        inserted={inserted.status}
        onEdit={edit}
        onInsert={() => {
          const { written } = status;
          if (written) {
            insert("status", (corner, signal) =>
              statusBlock(corner, { series: signal.area, ...written }),
            );
          }
        }}
      />
      <div className={styles.end}>
        <DiscardButton isDirty={isDirty} onDiscard={discard} />
      </div>
      <NoticeLine notice={notice} />
    </>
  );
}

function readingOf({ area }: ChosenCells, amount: Writing["amount"]): string {
  const count = area.rows * area.columns;
  return `${placeInWords(area)}: ${amount(count)} ${count === 1 ? "cell" : "cells"}`;
}
