import { notImplemented } from "../richapi/errors";
import { UnmodelledShape } from "../store/table-shape";

/** Changes a table's shape; what the store cannot do is reported as not modelled. */
export function modelledShape<T>(location: string, change: () => T): T {
  try {
    return change();
  } catch (error) {
    if (error instanceof UnmodelledShape) throw notImplemented(`${location} (${error.message})`);
    throw error;
  }
}
