import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";

/** A program that the browser tests run, with the places where systems keep it. */
interface Program {
  readonly name: string;
  /** Names an executable of the user's own choice. */
  readonly variable: string;
  readonly paths: readonly string[];
  readonly debianPackage: string;
}

const PROGRAMS = {
  chromium: {
    name: "Chromium",
    variable: "CHROME_PATH",
    paths: [
      "/usr/bin/chromium",
      "/usr/bin/chromium-browser",
      "/usr/bin/google-chrome",
      "/usr/bin/google-chrome-stable",
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
      "/Applications/Chromium.app/Contents/MacOS/Chromium",
      "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
      "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
    ],
    debianPackage: "chromium",
  },
  libreOffice: {
    name: "LibreOffice",
    variable: "SOFFICE_PATH",
    paths: [
      "/usr/bin/soffice",
      "/usr/bin/libreoffice",
      "/Applications/LibreOffice.app/Contents/MacOS/soffice",
      "C:\\Program Files\\LibreOffice\\program\\soffice.exe",
    ],
    debianPackage: "libreoffice-calc-nogui",
  },
} as const satisfies Readonly<Record<string, Program>>;

/** The executable of a program. Throws with the line to run where it isn't installed. */
export function programPath(key: keyof typeof PROGRAMS): string {
  const program = PROGRAMS[key];
  const path = findProgram(program);
  if (path !== undefined) return path;
  const install = `apt-get install -y --no-install-recommends ${program.debianPackage}`;
  throw new Error(
    `${program.name} is needed and isn't installed. Run \`${install}\` as root, or name it in ${program.variable}.`,
  );
}

/** Installs, before any test runs, what is missing where that can be done: as root on Debian. */
export default function installPrograms(): void {
  const missing = Object.values(PROGRAMS).filter((program) => findProgram(program) === undefined);
  const canInstall = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
  if (missing.length === 0 || !canInstall) return;
  const packages = missing.map(({ debianPackage }) => debianPackage);
  const apt = (...args: string[]) => execFileSync("apt-get", args, { stdio: "inherit" });
  console.log(`Installing ${packages.join(" and ")} for the browser tests.`);
  apt("update", "-qq");
  apt("install", "-y", "-qq", "--no-install-recommends", ...packages);
}

function findProgram({ variable, paths }: Program): string | undefined {
  const chosen = process.env[variable];
  return chosen !== undefined && chosen !== "" ? chosen : paths.find((path) => existsSync(path));
}
