import process from "node:process";
import { runPositions } from "./positions";

const { exitCode, output, remarks } = await runPositions(
  process.argv.slice(2),
  // npm runs scripts in the project's folder, wherever it was called.
  process.env["INIT_CWD"] ?? process.cwd(),
);
for (const remark of remarks) process.stderr.write(`positions: ${remark}\n`);
process.stdout.write(output, () => process.exit(exitCode));
