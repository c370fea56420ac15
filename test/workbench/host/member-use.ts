import { afterAll, expect, vi } from "vitest";
import { clientName, type HostObject } from "../../../src/workbench/host/richapi/host-object";
import { RequirementGate } from "../../../src/workbench/host/richapi/requirements";

/** Registering for events and what their handlers call: used by the tests of events. */
const EVENT_MEMBER = /\._(Unr|R)egister\w+Event$|\._GetRange\w*ForEventByReferenceId$/;

/** Fails unless the tests of this file use every member that the objects model, events apart. */
export function expectMembersUsed(objects: () => readonly HostObject[]): void {
  expectUsed(objects, (member) => !EVENT_MEMBER.test(member));
}

/** Fails unless the tests of this file use every member for events that the objects model. */
export function expectEventMembersUsed(objects: () => readonly HostObject[]): void {
  expectUsed(objects, (member) => EVENT_MEMBER.test(member));
}

function expectUsed(
  objects: () => readonly HostObject[],
  isMeant: (member: string) => boolean,
): void {
  const gate = vi.spyOn(RequirementGate.prototype, "check");
  afterAll(() => {
    const used = new Set(gate.mock.calls.map(([type, member]) => `${type}.${member}`));
    const modelled = objects().flatMap(membersOf).filter(isMeant);
    expect(modelled.filter((member) => !used.has(member))).toEqual([]);
  });
}

function membersOf({ type, properties, links, methods }: HostObject): string[] {
  return [properties, links, methods]
    .flatMap((members) => Object.keys(members ?? {}))
    .map((name) => `${type}.${clientName(name)}`);
}
