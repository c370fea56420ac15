import { list } from "../../../engine/wording/format";
import type { Position, PositionsFile } from "../../../positions/positions-file";
import { nameKey } from "../../../engine/portfolio/holding-names";

/** A file that was chosen, as it was read. */
export interface ChosenFile {
  /** Tells apart files of one name. */
  readonly id: number;
  readonly name: string;
  /** Null where it can't be read; then `problem` says why. */
  readonly file: PositionsFile | null;
  readonly problem: string | null;
  /** The account of positions for which the file names none, as it was typed; "" where nothing was. */
  readonly account: string;
}

/** What all files hold together. */
interface JoinedFiles {
  readonly positions: readonly Position[];
  /** Why they can't be taken together: what would be counted twice. */
  readonly problems: readonly string[];
}

/** The positions of all files, each in its account. An account of which two files speak is a problem. */
export function joinFiles(files: readonly ChosenFile[]): JoinedFiles {
  const read = files.map((each) => ({ each, positions: positionsOf(each) }));
  const named = new Map<string, { account: string; files: string[] }>();
  for (const { each, positions } of read) {
    const accounts = new Map(
      positions.map(({ account }) => [nameKey(account ?? ""), account ?? ""]),
    );
    for (const [key, account] of accounts) {
      const before = named.get(key) ?? { account, files: [] };
      named.set(key, { ...before, files: [...before.files, each.name] });
    }
  }
  const doubled = [...named.values()].filter((account) => account.files.length > 1);
  return { positions: read.flatMap(({ positions }) => positions), problems: doubled.map(inWords) };
}

/** Whether a file has positions for which it names no account. */
export function lacksAccount({ file }: ChosenFile): boolean {
  return file?.positions.some(({ account }) => account === null) ?? false;
}

function positionsOf({ file, account }: ChosenFile): readonly Position[] {
  const named = account.trim() || null;
  return (file?.positions ?? []).map((position) =>
    position.account === null ? { ...position, account: named } : position,
  );
}

function inWords({ account, files }: { account: string; files: readonly string[] }): string {
  return account === ""
    ? `${list(files)} name no account. Name the account of each, or remove all but one.`
    : `Account ${account} is in ${list(files)}. Remove all but one, or it would be counted twice.`;
}
