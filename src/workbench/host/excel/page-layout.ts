import {
  choiceArgument,
  flagArgument,
  integerArgument,
  isOmitted,
  textArgument,
} from "../richapi/arguments";
import { invalidArgument } from "../richapi/errors";
import { type HostObject, writable } from "../richapi/host-object";
import type { PageLayout, PageZoom } from "../store/page-layout";
import type { Sheet } from "../store/sheet";

const ORIENTATIONS = ["Portrait", "Landscape"] as const;

/** Excel's PageLayout: how a worksheet is printed. */
export function pageLayoutObject(sheet: Sheet): HostObject {
  const change = (changed: Partial<PageLayout>): void => {
    sheet.pageLayout = { ...sheet.pageLayout, ...changed };
  };
  return {
    type: "PageLayout",
    properties: {
      Orientation: writable(
        () => sheet.pageLayout.orientation,
        (value) =>
          change({ orientation: choiceArgument(value, ORIENTATIONS, "PageLayout.orientation") }),
      ),
      CenterHorizontally: writable(
        () => sheet.pageLayout.centerHorizontally,
        (value) =>
          change({ centerHorizontally: flagArgument(value, "PageLayout.centerHorizontally") }),
      ),
      Zoom: writable(
        () => sheet.pageLayout.zoom,
        (value) => change({ zoom: zoomArgument(value) }),
      ),
    },
    methods: {
      SetPrintArea: (address: unknown) =>
        change({ printArea: textArgument(address, "PageLayout.setPrintArea") }),
    },
  };
}

/** Either pages or a scale. Throws InvalidArgument for both and for anything else. */
function zoomArgument(value: unknown): PageZoom {
  const location = "PageLayout.zoom";
  if (typeof value !== "object" || value === null) {
    throw invalidArgument(location, "Pages to fit on, or a scale, were expected.");
  }
  const given = Object.entries(value).filter(([, count]) => !isOmitted(count));
  const zoom = Object.fromEntries(
    given.map(([name, count]) => [name, integerArgument(count, location)]),
  );
  if ("scale" in zoom && given.length > 1) {
    throw invalidArgument(location, "A scale and pages to fit on contradict each other.");
  }
  return zoom;
}
