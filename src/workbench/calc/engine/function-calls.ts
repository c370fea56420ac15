import type { CellMatrix, CellValue, FunctionArgument, FunctionCaller } from "../../cells";

/** A call of one of the add-in's functions: its answer once there is one, and when that is. */
export interface FunctionCall {
  answer?: CellValue | CellMatrix;
  readonly settled: Promise<void>;
}

/** The calls made during one calculation. The functions are pure, so equal calls are made once. */
export class FunctionCalls {
  private readonly calls = new Map<string, FunctionCall>();

  constructor(
    private readonly caller: FunctionCaller,
    private readonly timeoutMs: number,
  ) {}

  /** Makes a call, or finds the equal one made before. */
  request(id: string, args: readonly FunctionArgument[], address: string): FunctionCall {
    const key = `${id}${JSON.stringify(args)}`;
    const known = this.calls.get(key);
    if (known) return known;
    const call: FunctionCall = {
      settled: this.answer(id, args, address).then((answer) => {
        call.answer = answer;
      }),
    };
    this.calls.set(key, call);
    return call;
  }

  private async answer(
    id: string,
    args: readonly FunctionArgument[],
    address: string,
  ): Promise<CellValue | CellMatrix> {
    let timer: NodeJS.Timeout | undefined;
    const tooLate = new Promise<CellValue>((resolve) => {
      const message = `${id} gave no answer within ${this.timeoutMs / 1000} s.`;
      timer = setTimeout(() => resolve({ error: "#N/A", message }), this.timeoutMs);
    });
    const answer = this.caller
      .call(id, args, address)
      .catch((error: unknown): CellValue => ({ error: "#VALUE!", message: String(error) }));
    return Promise.race([answer, tooLate]).finally(() => clearTimeout(timer));
  }
}
