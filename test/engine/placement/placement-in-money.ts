import type { Exact } from "../../../src/engine/numbers/exact";
import type { PlacementTask } from "../../../src/engine/placement/placement-task";

/**
 * The placement of trades as it is described, written in money and in fractions for another solver: what each row
 * buys (b) and sells (s), of which so much that it had to (m), what comes to an account or leaves it (c) and stays
 * there (l), what isn't placed or raised (u) or is raised beside it (k), and what each need ends over (o) or short (h).
 *
 * @returns the program in the LP format for one of the stages that are minimised in turn, which keeps what the earlier
 *   ones came to
 */
export function placementInMoney(
  task: PlacementTask,
): (stage: number, earlier: readonly number[]) => string {
  const { accounts, rooms, needs, cash, cashRooms, turnover } = task;
  const rows = [...rooms.keys()];
  const accountsOf = [...cashRooms.keys()];
  const isRaised = cash.isNegative();
  const sign = isRaised ? "+" : "-";
  const equations = [
    ...accountsOf.map((account) => {
      const own = rows.filter((row) => accounts[row] === account);
      return `${own.map((row) => `+ b${row} - s${row}`).join(" ")} + l${account} ${sign} c${account} = 0`;
    }),
    `${accountsOf.map((account) => `+ c${account}`).join(" ")} + u - k = ${cash.abs().toString()}`,
    ...needs.map(({ members, need }, at) => {
      const terms = members.map(
        ({ row, share }) => `+ ${share.toString()} b${row} - ${share.toString()} s${row}`,
      );
      return `${terms.join(" ")} - o${at} + h${at} = ${need.toString()}`;
    }),
    ...rows.map((row) => `m${row} - b${row} - s${row} <= 0`),
    ...(turnover
      ? [`${rows.map((row) => `+ b${row} + s${row}`).join(" ")} <= ${turnover.toString()}`]
      : []),
  ];
  const bounds = [
    ...rooms.flatMap(({ buy, sell, mustBuy, mustSell }, row) => [
      bound(`b${row}`, buy),
      bound(`s${row}`, sell),
      bound(`m${row}`, mustBuy.plus(mustSell)),
    ]),
    ...cashRooms.map((most, account) => bound(`c${account}`, most)),
    ...(isRaised ? [] : [" k = 0"]),
  ];
  const stages = [
    [isRaised ? "u" : "0 u"],
    rows.map((row) => `-1 m${row}`),
    [isRaised ? "k" : "u", ...accountsOf.map((account) => `2 l${account}`)],
    needs.flatMap((_, at) => [`o${at}`, `h${at}`]),
    rows.flatMap((row) => [`b${row}`, `s${row}`]),
  ].map((terms) => terms.join(" + "));
  return (stage, earlier) =>
    [
      "Minimize",
      ` cost: ${stages[stage]}`,
      "Subject To",
      ...equations.map((line, at) => ` e${at}: ${line}`),
      ...earlier.map((most, at) => ` s${at}: ${stages[at]} <= ${most + ROUNDING}`),
      "Bounds",
      ...bounds,
      "End",
    ].join("\n");
}

/** Money that the other solver may be off by where it keeps what an earlier stage came to. */
const ROUNDING = 1e-6;

function bound(variable: string, most: Exact | null): string {
  return most === null ? ` 0 <= ${variable}` : ` 0 <= ${variable} <= ${most.toString()}`;
}
