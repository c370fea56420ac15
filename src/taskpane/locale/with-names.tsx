import { type ReactElement, type ReactNode, useContext, useMemo } from "react";
import { namesIn } from "./write-number";
import { WritingContext, writingIn } from "./writing";

/** What knows names needs. */
interface WithNamesProps {
  /** Names of the workbook that texts speak of. */
  readonly names: readonly string[];
  readonly children: ReactNode;
}

/** Leaves names in the texts within as they are: "Fund 2.5" has no number of Keel's. */
export function WithNames({ names, children }: WithNamesProps): ReactElement {
  const writing = useContext(WritingContext);
  const spelled = names.filter((name) => /\d/.test(name)).join("\n");
  const known = useMemo(
    () => (spelled === "" ? writing : writingIn(writing.locale, namesIn(spelled.split("\n")))),
    [spelled, writing],
  );
  return <WritingContext value={known}>{children}</WritingContext>;
}
