import { useEffect, useState } from "react";
import type { Preferences } from "../preferences/preferences";
import { type Tab, tabFrom } from "./tabs";

const KEY = "tab";

/**
 * The tab that a person chose, now or when the pane was last open; null where none was. A choice made before the
 * preferences are read stands.
 */
export function useOpenTab(
  preferences: () => Promise<Preferences>,
): [Tab | null, (tab: Tab) => void] {
  const [chosen, setChosen] = useState<Tab | null>(null);
  useEffect(() => {
    let isOver = false;
    void preferences().then((kept) => {
      if (!isOver) setChosen((now) => now ?? tabFrom(kept.read(KEY)));
    });
    return () => {
      isOver = true;
    };
  }, [preferences]);
  const choose = (tab: Tab): void => {
    setChosen(tab);
    void preferences().then((kept) => kept.write(KEY, tab));
  };
  return [chosen, choose];
}
