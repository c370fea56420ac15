import { Radio, RadioGroup } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { COLORS, type Settings } from "../preferences/settings";
import type { ChangeableSettings } from "../preferences/use-settings";

const NAMES: Readonly<Record<Settings["colors"], string>> = {
  system: "As Office or the system",
  light: "Light",
  dark: "Dark",
};

/** The pane's colours. A high-contrast theme of the system goes before them. */
export function ColorSettings({
  settings,
}: {
  readonly settings: ChangeableSettings;
}): ReactElement {
  return (
    <RadioGroup
      aria-label="Colours of the pane"
      value={settings.colors}
      onChange={(_, { value }) => settings.change({ colors: value as Settings["colors"] })}
    >
      {COLORS.map((each) => (
        <Radio key={each} value={each} label={NAMES[each]} />
      ))}
    </RadioGroup>
  );
}
