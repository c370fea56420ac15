import { makeStyles, tokens } from "@fluentui/react-components";
import { type ReactElement, useMemo, useReducer, useState } from "react";
import { placeInWords } from "../../workbook/addresses";
import { comparisonBlock } from "../../workbook/formulas/comparison-block";
import type { ChosenCells } from "../../workbook/ranges/chosen-cells";
import { WithNames } from "../locale/with-names";
import { DiscardButton } from "../shared/discard-button";
import { NoticeLine } from "../shared/notice-line";
import { RangeChoice } from "../shared/range-choice";
import type { ToolProps } from "../tools/tool-props";
import { useAttempt } from "../tools/use-attempt";
import { useChosenCells } from "../tools/use-chosen-cells";
import { useKeptTool } from "../tools/use-kept-tool";
import { compareAfter, FIRST_DRAFT } from "./compare-draft";
import { CompareFields } from "./compare-fields";
import { asksTheSame, compareForm } from "./compare-form";
import { KEPT_COMPARE } from "./kept-compare";
import { spanInWords } from "./results/result-words";
import { Results } from "./results/results";
import { RunLine } from "./run/run-line";
import { type Result, useRun } from "./run/use-run";

const useStyles = makeStyles({
  lead: { margin: "0 0 8px", color: tokens.colorNeutralForeground2 },
});

/** Rules compared on returns of the workbook: what each would have done. */
export default function CompareView({ workbook, targets, onChanged }: ToolProps): ReactElement {
  const styles = useStyles();
  const [draft, edit] = useReducer(compareAfter, FIRST_DRAFT);
  const cells = useChosenCells(workbook);
  const { chosen, choose } = cells;
  const [inserted, setInserted] = useState("");
  const { notice, attempt } = useAttempt();
  const { state, result, start, cancel } = useRun();
  const form = useMemo(
    () => compareForm(draft, chosen?.cells ?? null, targets),
    [draft, chosen, targets],
  );
  const { isDirty, discard } = useKeptTool(
    KEPT_COMPARE,
    { draft, first: FIRST_DRAFT, edit },
    cells,
  );

  const useSelection = (): void =>
    attempt(async () => {
      const selected = await workbook.readSelection();
      if (selected === null) {
        return { kind: "problem", text: "The selection is empty. Select the returns." };
      }
      choose(selected);
      return null;
    });
  /** The cells may have changed since they were chosen. */
  const compare = (): void =>
    attempt(async () => {
      if (chosen === null) return null;
      const now = await workbook.readArea(chosen.area);
      if (now === null) {
        return { kind: "problem", text: `There is no worksheet ${chosen.area.sheet} any more.` };
      }
      const isSame = JSON.stringify(now.cells) === JSON.stringify(chosen.cells);
      if (!isSame) choose(now);
      const { question } = isSame ? form : compareForm(draft, now.cells, targets);
      if (question) start(question);
      return null;
    });
  const insert = ({ question }: Result): void =>
    attempt(async () => {
      if (chosen === null) return null;
      const { place, change } = await workbook.insertBlock(
        chosen.area,
        "comparison inserted",
        (corner) => comparisonBlock(corner, { ...question, returns: chosen.area }),
      );
      const text = `The comparison is in ${place}.`;
      onChanged(change, text);
      setInserted(text);
      return null;
    });

  return (
    <WithNames names={form.assets.map(({ name }) => name)}>
      <p className={styles.lead}>
        What rebalancing rules would have done with returns that stand in the workbook.
      </p>
      <RangeChoice
        what="the returns"
        hint="Select the returns in the workbook: a column an asset, the oldest first, with a header, and dates in front if you like."
        reading={
          chosen &&
          readingOf(
            chosen,
            form.assets.map(({ name }) => name),
          )
        }
        problem={form.returnsProblem}
        onUseSelection={useSelection}
      />
      <CompareFields draft={draft} form={form} onEdit={edit} />
      <RunLine
        state={state}
        obstacle={form.obstacle}
        done={result && `Compared over ${spanInWords(result)}.`}
        onRun={compare}
        onCancel={cancel}
      />
      <DiscardButton isDirty={isDirty} onDiscard={discard} />
      {result && (
        <Results
          result={result}
          isStale={!asksTheSame(result.question, form.question)}
          inserted={inserted}
          onInsert={() => insert(result)}
        />
      )}
      <NoticeLine notice={notice} />
    </WithNames>
  );
}

function readingOf({ area }: ChosenCells, names: readonly string[]): string {
  return `${placeInWords(area)}: ${names.join(", ")}`;
}
