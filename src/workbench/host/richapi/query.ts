import { notImplemented } from "./errors";
import { clientName, type HostObject, protocolName } from "./host-object";
import type { QueryInfo } from "./protocol";
import type { ReferenceTable } from "./references";
import type { RequirementGate } from "./requirements";

type Answer = Record<string, unknown>;

/** Answers `load`: the properties asked for, nested objects and the items of collections. */
export class Query {
  constructor(
    private readonly references: ReferenceTable,
    private readonly gate: RequirementGate,
    private readonly keepReferences: boolean,
  ) {}

  /** What identifies an object to the client: its id and, where it keeps one, its reference. */
  identify(object: HostObject): Answer {
    return {
      ...(object.id && { Id: object.id() }),
      ...(object.tracked && this.keepReferences && { _ReferenceId: this.references.keep(object) }),
    };
  }

  /** The loaded part of an object. Throws NotImplemented for what the host does not model. */
  answer(object: HostObject, query: QueryInfo): Answer {
    const selected = [...(query.Select ?? []), ...(query.Expand ?? [])];
    const paths = selected.length > 0 ? selected : ["*"];
    return object.items ? this.collection(object, paths, query) : this.object(object, paths);
  }

  private object(object: HostObject, paths: readonly string[]): Answer {
    const answer = this.identify(object);
    const nested = new Map<string, string[]>();
    for (const path of paths) {
      const [head = "", ...rest] = path.split("/");
      if (isEverything(head)) Object.assign(answer, this.everything(object));
      else if (object.properties?.[protocolName(head)])
        answer[protocolName(head)] = this.property(object, head);
      else addTo(nested, protocolName(head), rest.join("/"));
    }
    for (const [name, below] of nested) answer[name] = this.linked(object, name, below);
    return answer;
  }

  private collection(object: HostObject, paths: readonly string[], query: QueryInfo): Answer {
    const own = paths.filter((path) => object.properties?.[protocolName(path)]);
    const below = paths
      .filter((path) => !own.includes(path))
      .map((path) => path.replace(/^items(\/|$)/i, "") || "*");
    const start = query.Skip ?? 0;
    const end = query.Top === undefined ? undefined : start + query.Top;
    const items = (object.items?.() ?? []).slice(start, end);
    return {
      ...this.object(object, own),
      _Items: items.map((item) => this.answer(item, { Select: below })),
    };
  }

  private property(object: HostObject, name: string): unknown {
    this.gate.check(object.type, clientName(name));
    return object.properties?.[protocolName(name)]?.get();
  }

  private everything(object: HostObject): Answer {
    const names = Object.keys(object.properties ?? {});
    return Object.fromEntries(names.map((name) => [name, this.property(object, name)]));
  }

  private linked(object: HostObject, name: string, paths: readonly string[]): Answer | null {
    const location = clientName(name);
    this.gate.check(object.type, location);
    const link = object.links?.[name];
    if (!link) throw notImplemented(`${object.type}.${location}`);
    const target = link();
    return target && this.answer(target, { Select: paths });
  }
}

function isEverything(name: string): boolean {
  return name === "*" || name === "$all" || name === "";
}

function addTo(groups: Map<string, string[]>, name: string, path: string): void {
  groups.set(name, [...(groups.get(name) ?? []), path || "*"]);
}
