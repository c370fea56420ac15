/** What the pane remembers beside the workbook: what isn't saved, what is unfolded, what is set. */
export interface Preferences {
  read(key: string): unknown;
  /** Throws where the browser has no room left. */
  write(key: string, value: unknown): void;
  remove(key: string): void;
}

/** How long they last: on this computer, or while the window is open. */
type Lasting = "computer" | "window";

/** The one name under which all of it stands in the browser's storage. */
const CONTAINER = "keel";

const opened: Partial<Record<Lasting, Promise<Preferences>>> = {};

/** The preferences, opened when they are first asked for. */
export function preferences(lasting: Lasting = "computer"): Promise<Preferences> {
  return (opened[lasting] ??= openPreferences(lasting));
}

/**
 * Opens the preferences. The one place that uses office-js-helpers, whose Storage they are; it loads when this is
 * called. Where the browser keeps nothing, they last as long as the page.
 */
async function openPreferences(lasting: Lasting): Promise<Preferences> {
  const { Storage, StorageType } = await import(
    /* webpackChunkName: "preferences" */ "@microsoft/office-js-helpers"
  );
  const open = (type: (typeof StorageType)[keyof typeof StorageType]): Preferences => {
    const storage = new Storage<unknown>(CONTAINER, type);
    return {
      read: (key) => (storage.has(key) ? storage.get(key) : undefined),
      write: (key, value) => void storage.set(key, value),
      remove: (key) => {
        if (storage.has(key)) storage.delete(key);
      },
    };
  };
  try {
    const kept = open(
      lasting === "computer" ? StorageType.LocalStorage : StorageType.SessionStorage,
    );
    kept.write("open", true);
    return kept;
  } catch {
    return open(StorageType.InMemoryStorage);
  }
}
