import { Button, makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import { type ReactElement, useId, useMemo, useState } from "react";
import type { SavedPolicy } from "../../../workbook/policy/saved-policy";
import type { PlanCells } from "../../../workbook/trades/plan-cells";
import { useWriting } from "../../locale/writing";
import { Disclosure } from "../../shared/disclosure";
import { type EntryGroup, optionEntries, policyCells } from "../options/option-entries";
import { useSpelling } from "../options/use-spelling";
import { type TradesPlan, tradesPlan } from "../plan/trades-plan";
import { Problem } from "../problem";
import { type TradesDraft, type TradesEvent, WAYS_MOST } from "../trades-draft";
import { figuresOfWays, problemsOfWays } from "./way-figures";
import { differencesOf, PRESETS, typedAs, wayOf } from "./ways";

const useStyles = makeStyles({
  add: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    gap: "2px 8px",
    alignItems: "end",
    "& > span": { minWidth: 0 },
  },
  label: { gridColumn: "1 / -1" },
  table: {
    width: "100%",
    marginTop: "8px",
    borderCollapse: "collapse",
    tableLayout: "fixed",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
  },
  name: { textAlign: "left", fontWeight: tokens.fontWeightRegular, overflowWrap: "anywhere" },
  cell: { padding: "2px 0 2px 6px", textAlign: "right", overflowWrap: "anywhere" },
  option: { fontWeight: tokens.fontWeightSemibold },
  heading: { fontWeight: tokens.fontWeightSemibold, textAlign: "right", paddingLeft: "6px" },
  button: { minWidth: 0, padding: "0 4px" },
});

/** What the comparison needs. */
interface CompareViewProps {
  readonly cells: PlanCells;
  readonly policy: SavedPolicy | null;
  readonly currencies: readonly string[];
  /** The options as they stand in the fields. */
  readonly groups: readonly EntryGroup[];
  readonly draft: TradesDraft;
  /** The plan of what is typed. */
  readonly plan: TradesPlan;
  /** The portfolio that is shown. */
  readonly portfolio: string;
  readonly onEvent: (event: TradesEvent) => void;
}

/** The way that is typed beside one or two others: what they differ in, and what they come to. */
export function CompareView(props: CompareViewProps): ReactElement {
  const { cells, policy, currencies, groups, draft, plan, portfolio, onEvent } = props;
  const styles = useStyles();
  const id = useId();
  const [chosen, choose] = useState(0);
  const { ways, fixed } = draft;
  const spelling = useSpelling();
  const others = useMemo(
    () =>
      ways.map((way) => {
        const typed = typedAs(optionEntries(policy, {}, currencies, spelling), way);
        const entries = optionEntries(policy, typed.options, currencies, spelling);
        return tradesPlan(cells, policyCells(policy, entries), way.fixed);
      }),
    [ways, cells, policy, currencies, spelling],
  );
  const plans = [plan, ...others];
  const problems = problemsOfWays(plans, portfolio);
  const options = differencesOf(groups, [wayOf(groups, fixed), ...ways]);
  const titles = ["Now", ...ways.map((_, at) => String.fromCharCode(65 + at))];
  return (
    <Disclosure name="ways" title="Compare ways">
      <div className={styles.add}>
        <label htmlFor={id} className={styles.label}>
          Compare with
        </label>
        <Select
          id={id}
          size="small"
          value={String(chosen)}
          onChange={(_, { value }) => choose(Number(value))}
        >
          {PRESETS.map(({ title }, at) => (
            <option key={title} value={at}>
              {title}
            </option>
          ))}
        </Select>
        <Button
          size="small"
          disabledFocusable={ways.length === WAYS_MOST}
          onClick={() =>
            onEvent({ kind: "wayAdded", way: wayOf(groups, fixed, PRESETS[chosen]?.options) })
          }
        >
          Add
        </Button>
      </div>
      {ways.length > 0 && (
        <table className={styles.table} aria-label="Ways to trade">
          <thead>
            <tr>
              <td />
              {titles.map((title) => (
                <th key={title} scope="col" className={styles.heading}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {options.map((row) => (
              <Row key={row.name} {...row} isOption />
            ))}
            {figuresOfWays(plans, portfolio).map((row) => (
              <Row key={row.name} {...row} />
            ))}
            <tr>
              <td />
              <td />
              {ways.map((way, at) => (
                <td key={titles[at + 1]} className={styles.cell}>
                  <Button
                    size="small"
                    appearance="subtle"
                    className={styles.button}
                    aria-label={`Use way ${titles[at + 1] ?? ""}`}
                    onClick={() => onEvent({ kind: "wayTaken", typed: typedAs(groups, way) })}
                  >
                    Use
                  </Button>
                  <Button
                    size="small"
                    appearance="subtle"
                    className={styles.button}
                    aria-label={`Remove way ${titles[at + 1] ?? ""}`}
                    onClick={() => onEvent({ kind: "wayRemoved", way })}
                  >
                    Remove
                  </Button>
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      )}
      {problems.map(
        (problem, at) =>
          problem !== null && <Problem key={titles[at]} text={`${titles[at] ?? ""}: ${problem}`} />,
      )}
    </Disclosure>
  );
}

function Row({
  name,
  texts,
  isOption = false,
}: {
  readonly name: string;
  readonly texts: readonly string[];
  readonly isOption?: boolean;
}): ReactElement {
  const styles = useStyles();
  const writing = useWriting();
  return (
    <tr>
      <th scope="row" className={styles.name}>
        {name.charAt(0).toUpperCase() + name.slice(1)}
      </th>
      {texts.map((text, at) => (
        <td key={at} className={mergeClasses(styles.cell, isOption && styles.option)}>
          {isOption ? text : writing.text(text)}
        </td>
      ))}
    </tr>
  );
}
