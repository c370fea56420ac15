import type { CellMatrix, CellValue, FunctionArgument, FunctionCaller } from "../../cells";

/** A call of one of the add-in's functions: its answer once there is one, and when that is. */
export interface FunctionCall {
  answer?: CellValue | CellMatrix;
  readonly settled: Promise<void>;
}

/** How many characters of arguments are kept before the oldest calls are forgotten. */
const MOST_CHARACTERS = 20_000_000;

/**
 * Calls made and their answers. The functions are pure, so equal calls are made once, in one
 * calculation and in those that follow.
 */
export class FunctionCalls {
  private readonly calls = new Map<string, FunctionCall>();
  private readonly unanswered = new Set<string>();
  private characters = 0;

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
      settled: this.answer(id, args, address, () => this.unanswered.add(key)).then((answer) => {
        call.answer = answer;
      }),
    };
    this.calls.set(key, call);
    this.characters += key.length;
    return call;
  }

  /**
   * Makes room for further calls, and has those made again that got no answer in time. Between
   * calculations only: each finds its answers here.
   */
  tidyUp(): void {
    for (const key of this.unanswered) this.forget(key);
    this.unanswered.clear();
    for (const key of this.calls.keys()) {
      if (this.characters <= MOST_CHARACTERS) return;
      this.forget(key);
    }
  }

  private forget(key: string): void {
    if (this.calls.delete(key)) this.characters -= key.length;
  }

  private async answer(
    id: string,
    args: readonly FunctionArgument[],
    address: string,
    onTooLate: () => void,
  ): Promise<CellValue | CellMatrix> {
    let timer: NodeJS.Timeout | undefined;
    const tooLate = new Promise<CellValue>((resolve) => {
      const message = `${id} gave no answer within ${this.timeoutMs / 1000} s.`;
      timer = setTimeout(() => {
        onTooLate();
        resolve({ error: "#N/A", message });
      }, this.timeoutMs);
    });
    const answer = this.caller
      .call(id, args, address)
      .catch((error: unknown): CellValue => ({ error: "#VALUE!", message: String(error) }));
    return Promise.race([answer, tooLate]).finally(() => clearTimeout(timer));
  }
}
