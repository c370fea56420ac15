import type { Preferences } from "./preferences";

/** What a person may set. */
export interface Settings {
  /** The pane's colours: Office's or the system's, or always the same. */
  readonly colors: "system" | "light" | "dark";
  /** Whether the pane follows changes of the workbook by itself. */
  readonly isFollowing: boolean;
  /** Whether each change of the decision becomes a row of the history, in this workbook. */
  readonly isRecording: boolean;
}

/** What holds before anything is set. */
export const DEFAULT_SETTINGS: Settings = {
  colors: "system",
  isFollowing: true,
  isRecording: false,
};

type Key = keyof Settings;

/** Recording writes into a workbook, so it's switched on for one; the rest holds for all. */
function keptKey(key: Key, documentKey: string): string {
  return key === "isRecording" ? `${key} ${documentKey}` : key;
}

/** Whether a setting can be kept: one of a workbook only where that is told from others by its address. */
function isKept(key: Key, documentKey: string): boolean {
  return key !== "isRecording" || documentKey !== "";
}

/** The settings as they were kept; what was never set, or can't be read, is as by default. */
export function readSettings(kept: Pick<Preferences, "read">, documentKey: string): Settings {
  const read = (key: Key): unknown =>
    isKept(key, documentKey) ? kept.read(keptKey(key, documentKey)) : undefined;
  const colors = COLORS.find((each) => each === read("colors")) ?? DEFAULT_SETTINGS.colors;
  const flag = (key: "isFollowing" | "isRecording"): boolean => {
    const found = read(key);
    return typeof found === "boolean" ? found : DEFAULT_SETTINGS[key];
  };
  return { colors, isFollowing: flag("isFollowing"), isRecording: flag("isRecording") };
}

/** The choices of colours, in their order. */
export const COLORS = ["system", "light", "dark"] as const satisfies readonly Settings["colors"][];

/** Keeps what was set. */
export function writeSettings(
  kept: Pick<Preferences, "write">,
  documentKey: string,
  changes: Partial<Settings>,
): void {
  for (const [key, value] of Object.entries(changes)) {
    if (!isKept(key as Key, documentKey)) continue;
    kept.write(keptKey(key as Key, documentKey), value);
  }
}
