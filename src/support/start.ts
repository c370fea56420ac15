import process from "node:process";
import { runPositions } from "./positions";

const { exitCode, output, remarks } = await runPositions(process.argv.slice(2));
for (const remark of remarks) process.stderr.write(`positions: ${remark}\n`);
process.stdout.write(output, () => process.exit(exitCode));
