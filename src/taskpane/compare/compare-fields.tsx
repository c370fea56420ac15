import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import type { Dispatch, ReactElement } from "react";
import { type Period, PERIODS_A_YEAR } from "../../engine/backtest/history";
import { EntryField } from "../shared/entry-field";
import { Fields } from "../shared/fields";
import { PartHeading } from "../shared/part-heading";
import { SelectField } from "../shared/select-field";
import type { CompareDraft, CompareEvent, TypedOption } from "./compare-draft";
import type { CompareForm } from "./compare-form";
import { RulesList } from "./rules-list";

const useStyles = makeStyles({
  check: { marginLeft: "-8px" },
  hint: { margin: "0 0 4px", color: tokens.colorNeutralForeground2 },
});

const PERIODS = Object.keys(PERIODS_A_YEAR) as Period[];

/** What the fields of a comparison need. */
interface CompareFieldsProps {
  readonly draft: CompareDraft;
  readonly form: CompareForm;
  readonly onEdit: Dispatch<CompareEvent>;
}

/** Periods, targets, rules, costs and how histories are drawn. */
export function CompareFields({ draft, form, onEdit }: CompareFieldsProps): ReactElement {
  const styles = useStyles();
  const option = (name: TypedOption, label: string, placeholder = ""): ReactElement => (
    <EntryField
      label={label}
      entry={form.options[name]}
      placeholder={placeholder}
      onChange={(text) => onEdit({ kind: "option", option: name, text })}
    />
  );
  return (
    <>
      {form.assets.length > 0 && !form.hasDates && (
        <>
          <PartHeading>Periods</PartHeading>
          <Fields>
            <SelectField
              label="A return covers a"
              value={draft.period}
              choices={PERIODS.map((period) => [period, period])}
              onChange={(period) => onEdit({ kind: "period", period })}
            />
            {option("start", "First month", "1973-01")}
          </Fields>
        </>
      )}
      {form.assets.length > 0 && (
        <>
          <PartHeading>Targets</PartHeading>
          <Fields>
            {form.assets.map(({ name, entry }, asset) => (
              <EntryField
                key={asset}
                label={name}
                entry={entry}
                placeholder="0%"
                onChange={(text) => onEdit({ kind: "target", name, text })}
              />
            ))}
          </Fields>
        </>
      )}
      <PartHeading>Rules</PartHeading>
      <p className={styles.hint}>The first is the one that the others are measured against.</p>
      <RulesList rules={form.rules} onEdit={onEdit} />
      <PartHeading>Costs and chance</PartHeading>
      <Fields>{option("costs", "Cost of trading")}</Fields>
      <Checkbox
        className={styles.check}
        label="Draw histories, to see which differences are chance"
        checked={draft.draws}
        onChange={(_, { checked }) => onEdit({ kind: "draws", draws: checked === true })}
      />
      {draft.draws && (
        <Fields>
          {option("paths", "Histories")}
          {option("block", "Block of periods")}
          {option("seed", "Seed")}
        </Fields>
      )}
    </>
  );
}
