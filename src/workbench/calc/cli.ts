import { Console } from "node:console";
import { openBuiltAddIn } from "./add-in";
import { runCalc } from "./command";

// Standard output is for the result alone, whatever a library has to say.
globalThis.console = new Console(process.stderr, process.stderr);

const { exitCode, output, complaint } = await runCalc(process.argv.slice(2), openBuiltAddIn);
if (complaint !== "") process.stderr.write(`${complaint}\n`);
process.stdout.write(output, () => process.exit(exitCode));
