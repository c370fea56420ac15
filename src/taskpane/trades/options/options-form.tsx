import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { POLICY_TABLE } from "../../../workbook/policy/saved-policy";
import { DiscardButton } from "../../shared/discard-button";
import { Disclosure } from "../../shared/disclosure";
import type { EntryGroup, OptionEntry } from "./option-entries";
import { OptionField } from "./option-field";

const useStyles = makeStyles({
  heading: {
    margin: "12px 0 4px",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    ":first-child": { marginTop: 0 },
  },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px", padding: "8px 0" },
  note: { margin: "0 0 8px", color: tokens.colorNeutralForeground2 },
});

/** The option that stands above the others: how much cash there is. */
const CASH = "cash";

/** What the options need. */
interface OptionsFormProps {
  readonly groups: readonly EntryGroup[];
  /** Whether the workbook has a row of options for each portfolio, which is edited there. */
  readonly isByPortfolio: boolean;
  readonly isBusy: boolean;
  readonly onType: (entry: OptionEntry, text: string) => void;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
}

/** The options of the plan: the cash, and below it all others, folded. */
export function OptionsForm(props: OptionsFormProps): ReactElement {
  const { groups, isByPortfolio, isBusy, onType, onSave, onDiscard } = props;
  const styles = useStyles();
  const all = groups.flatMap(({ entries }) => entries);
  const cash = all.find(({ option }) => option === CASH);
  const isEdited = all.some((entry) => entry.isEdited);
  const hasProblem = all.some(({ problem }) => problem !== null);
  if (isByPortfolio) {
    return (
      <p className={styles.note}>
        {POLICY_TABLE} has a row of options for each portfolio. Edit it in the worksheet; the plans
        follow.
      </p>
    );
  }
  return (
    <form
      aria-label="Options"
      onSubmit={(event) => {
        event.preventDefault();
        if (isEdited && !hasProblem && !isBusy) onSave();
      }}
    >
      {cash && (
        <OptionField
          entry={cash}
          label="Cash to invest or raise"
          isDisabled={isBusy}
          onType={onType}
        />
      )}
      <Disclosure name="options" title={optionsTitle(all)}>
        {() =>
          groups.map(({ title, entries }) => (
            <section key={title} aria-label={title}>
              <h2 className={styles.heading}>{title}</h2>
              {entries
                .filter(({ option }) => option !== CASH)
                .map((entry) => (
                  <OptionField
                    key={entry.option}
                    entry={entry}
                    isDisabled={isBusy}
                    onType={onType}
                  />
                ))}
            </section>
          ))
        }
      </Disclosure>
      {isEdited && (
        <div className={styles.actions}>
          <Button type="submit" size="small" disabledFocusable={hasProblem || isBusy}>
            Save the options
          </Button>
          <DiscardButton isDirty isBusy={isBusy} onDiscard={onDiscard} />
        </div>
      )}
    </form>
  );
}

const NAMED_MOST = 3;

/** "Options: to edge, minimum trade 500", those that are set beside the cash. */
function optionsTitle(entries: readonly OptionEntry[]): string {
  const set = entries.filter(({ option, text }) => option !== CASH && text.trim() !== "");
  if (set.length === 0) return "Options: all as usual";
  const named = set.slice(0, NAMED_MOST).map(({ option, text }) => `${option} ${text}`);
  const others = set.length > NAMED_MOST ? ` and ${set.length - NAMED_MOST} more` : "";
  return `Options: ${named.join(", ")}${others}`;
}
