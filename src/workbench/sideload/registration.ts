import { execFile } from "node:child_process";
import { copyFile, mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

/** How an add-in is made known to Excel on this computer, and taken back. */
export interface Registration {
  readonly register: () => Promise<void>;
  readonly unregister: () => Promise<void>;
  /** What a person does next in Excel. */
  readonly nextStep: string;
}

/** Where a registration writes; a test gives its own. */
export interface Computer {
  readonly platform: NodeJS.Platform;
  readonly homeFolder: string;
  /** Runs a program and rejects where it fails. */
  readonly run: (program: string, options: readonly string[]) => Promise<void>;
}

const developerKey = "HKCU\\Software\\Microsoft\\Office\\16.0\\WEF\\Developer";
const executeFile = promisify(execFile);

/** Runs programs for real. */
export async function runProgram(program: string, options: readonly string[]): Promise<void> {
  await executeFile(program, options);
}

/** How Excel on `computer` gets to know the add-in with this id and manifest file. */
export function registration(computer: Computer, id: string, manifest: string): Registration {
  switch (computer.platform) {
    case "win32":
      return inRegistry(computer, id, manifest);
    case "darwin":
      return inContainer(computer, id, manifest);
    default:
      return byHand(manifest);
  }
}

function inRegistry({ run }: Computer, id: string, manifest: string): Registration {
  return {
    register: () =>
      run("reg", ["add", developerKey, "/v", id, "/t", "REG_SZ", "/d", manifest, "/f"]),
    unregister: () => run("reg", ["delete", developerKey, "/v", id, "/f"]),
    nextStep:
      "Start Excel. Home tab, Add-ins, More Add-ins, Developer Add-ins (or Shared Folder): choose Keel.",
  };
}

function inContainer({ homeFolder }: Computer, id: string, manifest: string): Registration {
  const folder = join(homeFolder, "Library/Containers/com.microsoft.Excel/Data/Documents/wef");
  const copy = join(folder, `${id}.manifest.xml`);
  return {
    register: async () => {
      await mkdir(folder, { recursive: true });
      await copyFile(manifest, copy);
    },
    unregister: () => rm(copy, { force: true }),
    nextStep: "Start Excel. Home tab, Add-ins: choose Keel under Developer Add-ins.",
  };
}

/** Excel on the web takes the manifest from a person only. */
function byHand(manifest: string): Registration {
  return {
    register: () => Promise.resolve(),
    unregister: () => Promise.resolve(),
    nextStep: `Open a workbook in Excel on the web. Home tab, Add-ins, More Add-ins, Upload My Add-in: choose ${manifest}.`,
  };
}
