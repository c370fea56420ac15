import { useEffect, useState } from "react";
import type { Preferences } from "./preferences";
import { DEFAULT_SETTINGS, readSettings, type Settings, writeSettings } from "./settings";

/** The settings, with what changes them. */
export interface ChangeableSettings extends Settings {
  readonly change: (changes: Partial<Settings>) => void;
}

/** The settings of a person for a workbook; as by default until they are read. A change made before that stands. */
export function useSettings(
  preferences: () => Promise<Preferences>,
  documentKey: string,
): ChangeableSettings {
  const [kept, setKept] = useState(DEFAULT_SETTINGS);
  const [changed, setChanged] = useState<Partial<Settings>>({});
  useEffect(() => {
    let isOver = false;
    void preferences().then((found) => {
      if (!isOver) setKept(readSettings(found, documentKey));
    });
    return () => {
      isOver = true;
    };
  }, [preferences, documentKey]);
  const change = (changes: Partial<Settings>): void => {
    setChanged((before) => ({ ...before, ...changes }));
    void preferences().then((found) => writeSettings(found, documentKey, changes));
  };
  return { ...kept, ...changed, change };
}
