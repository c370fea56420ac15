import type { RichApiEventEntry } from "../office/messages";
import type { HostMethod } from "../richapi/host-object";
import type { Workbook } from "../store/workbook";
import { objectModelEvents } from "./event-messages";
import {
  type EventType,
  OBJECT_MODEL_EVENT,
  type ObjectModelEvent,
  WORKBOOK_TARGET,
} from "./event-types";

type Methods = Readonly<Record<string, HostMethod>>;

/** Tells the add-in what happens in the workbook, as far as it registered for it. */
export class EventFeed {
  /** Whether the add-in wants events at all (`context.runtime.enableEvents`). */
  enabled = true;
  private readonly registered = new Map<string, number>();
  private sent = 0;

  constructor(
    workbook: Workbook,
    private readonly send: (entries: readonly RichApiEventEntry[]) => void,
  ) {
    workbook.events.subscribe((event) => {
      if (this.enabled) objectModelEvents(workbook, event).forEach((each) => this.report(each));
    });
  }

  /**
   * The methods by which the client registers for events of one object:
   * `{ DataChanged: EventType.worksheetChanged }` gives `_RegisterDataChangedEvent` and its opposite.
   */
  registrations(target: string, events: Readonly<Record<string, EventType>>): Methods {
    const methods = Object.entries(events).flatMap(([name, type]): [string, HostMethod][] => [
      [`_Register${name}Event`, () => this.count(type, target, 1)],
      [`_Unregister${name}Event`, () => this.count(type, target, -1)],
    ]);
    return Object.fromEntries(methods);
  }

  private count(type: EventType, target: string, change: 1 | -1): null {
    const key = registrationKey(type, target);
    this.registered.set(key, Math.max(0, (this.registered.get(key) ?? 0) + change));
    return null;
  }

  private report({ type, targets, message }: ObjectModelEvent): void {
    const listening = [...targets, WORKBOOK_TARGET].filter(
      (target) => (this.registered.get(registrationKey(type, target)) ?? 0) > 0,
    );
    if (listening.length === 0) return;
    const text = JSON.stringify(message);
    this.send(
      listening.map((target) => [OBJECT_MODEL_EVENT, type, target, text, ++this.sent, false]),
    );
  }
}

function registrationKey(type: EventType, target: string): string {
  return `${type} ${target}`;
}
