/** What the pane remembers on this computer, beside the workbook: a draft that isn't saved, what is unfolded. */
export interface Preferences {
  read(key: string): unknown;
  write(key: string, value: unknown): void;
  remove(key: string): void;
}

/** The one name under which all of it stands in the browser's storage. */
const CONTAINER = "keel";

let opened: Promise<Preferences> | null = null;

/** The preferences, opened when they are first asked for. */
export function preferences(): Promise<Preferences> {
  return (opened ??= openPreferences());
}

/**
 * Opens the preferences. The one place that uses office-js-helpers, whose Storage they are; it loads when this is
 * called. Where the browser keeps nothing, they last as long as the page.
 */
async function openPreferences(): Promise<Preferences> {
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
    const kept = open(StorageType.LocalStorage);
    kept.write("open", true);
    return kept;
  } catch {
    return open(StorageType.InMemoryStorage);
  }
}
