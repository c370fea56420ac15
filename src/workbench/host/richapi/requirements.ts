import { apiNotFound } from "./errors";

/** The requirement sets that a host claims, such as `{ ExcelApi: "1.15" }`. */
export type RequirementSets = Readonly<Record<string, string>>;

/** The requirement set that a member of the object model belongs to. */
interface MemberRequirement {
  readonly set: string;
  readonly version: string;
}

/** Members by "Class.member", as the client's classes name them. */
export type MemberRequirements = ReadonlyMap<string, MemberRequirement>;

const REQUIREMENT =
  /var _defaultApiSetName = "(\w+)"|_throwIfApiNotSupported\("([\w.]+)", (?:_defaultApiSetName|"(\w+)"), "([\d.]+)"/g;

/**
 * Reads which requirement set each member belongs to out of the readable build of Microsoft's
 * library (excel-web-16.00.debug.js). Members it does not name are in the first version.
 */
export function readMemberRequirements(librarySource: string): MemberRequirements {
  const requirements = new Map<string, MemberRequirement>();
  let defaultSet = "";
  for (const [, declaredDefault, member, set, version] of librarySource.matchAll(REQUIREMENT)) {
    if (declaredDefault !== undefined) defaultSet = declaredDefault;
    else if (member !== undefined && version !== undefined)
      requirements.set(member, { set: set ?? defaultSet, version });
  }
  return requirements;
}

/** Whether the claimed sets include a version of a set; set names ignore case. */
export function meetsRequirement(claimed: RequirementSets, set: string, version: string): boolean {
  const name = Object.keys(claimed).find((key) => key.toLowerCase() === set.toLowerCase());
  const claimedVersion = name === undefined ? undefined : claimed[name];
  return claimedVersion !== undefined && compareVersions(claimedVersion, version) >= 0;
}

/** Compares dotted versions number by number: "1.10" is after "1.9". */
function compareVersions(left: string, right: string): number {
  const [lefts, rights] = [left.split(".").map(Number), right.split(".").map(Number)];
  for (let i = 0; i < Math.max(lefts.length, rights.length); i++) {
    const difference = (lefts[i] ?? 0) - (rights[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Refuses the members above the requirement sets that the host claims. */
export class RequirementGate {
  constructor(
    readonly claimed: RequirementSets,
    private readonly members: MemberRequirements,
  ) {}

  /** Throws ApiNotFound if `type.member` needs more than the host claims. */
  check(type: string, member: string): void {
    const location = `${type}.${member}`;
    const needed = this.members.get(location);
    if (needed && !meetsRequirement(this.claimed, needed.set, needed.version))
      throw apiNotFound(location, needed.set, needed.version);
  }
}
