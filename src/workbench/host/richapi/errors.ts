/** An error that the host reports to the add-in; the client turns it into an `OfficeExtension.Error`. */
export class RichApiError extends Error {
  /**
   * @param code one of Excel's error codes, such as "ItemNotFound"
   * @param location the member that failed, such as "TableCollection.getItem"
   */
  constructor(
    readonly code: string,
    message: string,
    readonly location: string,
  ) {
    super(message);
    this.name = "RichApiError";
  }
}

/** A member of Excel's object model that this host does not model. */
export function notImplemented(location: string): RichApiError {
  return new RichApiError(
    "NotImplemented",
    `${location} is not modelled by the host that stands in for Excel.`,
    location,
  );
}

/** An argument that Excel would refuse; `detail` says what is wrong with it. */
export function invalidArgument(location: string, detail: string): RichApiError {
  return new RichApiError("InvalidArgument", detail, location);
}

/** A key that no item of the collection has. */
export function itemNotFound(location: string): RichApiError {
  return new RichApiError("ItemNotFound", "The requested resource doesn't exist.", location);
}

/** A name that another item of the collection already has. */
export function itemAlreadyExists(location: string): RichApiError {
  return new RichApiError(
    "ItemAlreadyExists",
    "A resource with the same name or identifier already exists.",
    location,
  );
}

/** A member above the requirement sets that the host claims. */
export function apiNotFound(location: string, set: string, version: string): RichApiError {
  return new RichApiError(
    "ApiNotFound",
    `${location} is part of the ${set} ${version} requirement set, which this host does not offer.`,
    location,
  );
}
