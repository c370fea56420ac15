import type { RequirementSets } from "../richapi/requirements";

/** The conversation between one page and its host. */
export interface Conversation {
  readonly id: string;
  /** The host page's origin; the library trusts it where it has the add-in page's host name. */
  readonly hostOrigin: string;
}

const CONTROL_ID = "1";
const LOCALE = "en-US";
const EXCEL = 16;
const READ_WRITE = 1;
const INSERTED_BY_USER = 1;
const TASK_PANE = 1;
const SHOWN = 2;
/** A shared runtime (1) that runs custom functions (2). */
const RUNTIME_FLAGS = 3;

/** The `window.name` by which a page finds out that it runs in Excel on the web. */
export function pageWindowName({ id, hostOrigin }: Conversation): string {
  return JSON.stringify({
    baseFrameName: "addin",
    hostInfo: `Excel|Web|16.01|${LOCALE}|session|||${RUNTIME_FLAGS}`,
    xdmInfo: `${id}|${CONTROL_ID}|${hostOrigin}`,
    serializerVersion: 1,
    flights: "[]",
  });
}

/** What Excel tells the page about itself when it starts. */
export function appContext(
  { hostOrigin }: Conversation,
  workbookName: string,
  requirementSets: RequirementSets,
): Readonly<Record<string, unknown>> {
  return {
    _id: CONTROL_ID,
    _appName: EXCEL,
    _appVersion: "16.01",
    _appMinorVersion: 1,
    _hostFullVersion: "16.0.17000.20000",
    _appUILocale: LOCALE,
    _dataLocale: LOCALE,
    _docUrl: `${hostOrigin}/${workbookName}`,
    _clientMode: READ_WRITE,
    _settings: [],
    _reason: INSERTED_BY_USER,
    _osfControlType: TASK_PANE,
    _eToken: "",
    _correlationId: "session",
    _appInstanceId: "instance",
    _requirementMatrix: JSON.stringify(requirementSets),
    _addinName: "",
    _appDomains: [],
    _initialDisplayMode: SHOWN,
    _featureGates: {},
  };
}
