import { useEffect, useState } from "react";

type Scheme = "light" | "dark";

const DARK = "(prefers-color-scheme: dark)";

/**
 * Office's scheme where it gives one, else the system's, as it changes.
 *
 * @param office what Office's theme says; undefined where the host gives none
 */
export function useColorScheme(office: Scheme | undefined): Scheme {
  const [isDark, setDark] = useState(() => query()?.matches ?? false);
  useEffect(() => {
    const media = query();
    const listen = (event: MediaQueryListEvent): void => setDark(event.matches);
    media?.addEventListener("change", listen);
    return () => media?.removeEventListener("change", listen);
  }, []);
  return office ?? (isDark ? "dark" : "light");
}

/** Some hosts' browsers don't tell. */
function query(): MediaQueryList | null {
  return typeof window.matchMedia === "function" ? window.matchMedia(DARK) : null;
}
