/** The category of all object-model events in a richApiMessage. */
export const OBJECT_MODEL_EVENT = 65_536;

/** The target of events that concern the workbook as a whole. */
export const WORKBOOK_TARGET = "Workbook";

/** The object-model events that the host reports, by the numbers of Microsoft's client. */
export const EventType = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetCalculated: 16,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

export type EventType = (typeof EventType)[keyof typeof EventType];

/** What an add-in hears: an event, whom it concerns, and what it says. */
export interface ObjectModelEvent {
  readonly type: EventType;
  /** Ids of the objects it concerns besides the workbook. */
  readonly targets: readonly string[];
  readonly message: Readonly<Record<string, unknown>>;
}
