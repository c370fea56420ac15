import { itemNotFound, notImplemented, RichApiError } from "./errors";
import { clientName, type HostObject, isHostObject } from "./host-object";
import { type ArgumentInfo, type ObjectPath, PathType } from "./protocol";
import type { ReferenceTable } from "./references";
import type { RequirementGate } from "./requirements";

/** What every batch can reach: the workbook, the host's services and the references kept so far. */
export interface ObjectSpace {
  readonly root: HostObject;
  readonly services: Readonly<Record<string, HostObject>>;
  readonly references: ReferenceTable;
  readonly gate: RequirementGate;
}

/** Resolves the object paths of one batch, each of them once. */
export class ObjectPaths {
  private readonly resolved = new Map<number, HostObject | null>();

  constructor(
    private readonly space: ObjectSpace,
    private readonly paths: Readonly<Record<string, ObjectPath>>,
  ) {}

  /** The object at a path; `null` for a null object and all that hangs from it. */
  find(id: number): HostObject | null {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const object = this.resolve(id);
    this.resolved.set(id, object);
    return object;
  }

  /** A call's arguments, with object arguments in place of their path ids. */
  arguments(info: ArgumentInfo | undefined): unknown[] {
    const references = info?.ReferencedObjectPathIds;
    return (info?.Arguments ?? []).map((value, position) => {
      const reference = references?.[position];
      if (reference === undefined || reference === null || reference === 0) return value;
      return typeof reference === "number"
        ? this.find(reference)
        : reference.map((id) => this.find(id));
    });
  }

  private resolve(id: number): HostObject | null {
    const path = this.paths[id];
    if (!path) throw new RichApiError("InvalidRequest", `No object path ${id}.`, "");
    switch (path.ObjectPathType) {
      case PathType.root:
        return this.space.root;
      case PathType.service:
        return this.service(path.Name);
      case PathType.reference:
        return this.space.references.find(path.Name);
      case PathType.nullObject:
        return null;
      default:
        return this.resolveChild(path);
    }
  }

  private service(name: string): HostObject {
    const service = this.space.services[name];
    if (!service) throw notImplemented(name);
    return service;
  }

  private resolveChild(path: ObjectPath): HostObject | null {
    const parent = this.find(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    switch (path.ObjectPathType) {
      case PathType.method:
        return this.callForObject(parent, path);
      case PathType.property:
        return this.follow(parent, path.Name);
      case PathType.item:
        return this.item(parent, path);
      default:
        throw new RichApiError("InvalidRequest", `Object path type ${path.ObjectPathType}.`, "");
    }
  }

  private callForObject(parent: HostObject, path: ObjectPath): HostObject | null {
    const method = findMethod(this.space.gate, parent, path.Name);
    const result = method(...this.arguments(path.ArgumentInfo));
    if (result === null || isHostObject(result)) return result;
    throw new RichApiError(
      "GeneralException",
      "The method gives no object.",
      `${parent.type}.${clientName(path.Name)}`,
    );
  }

  private follow(parent: HostObject, name: string): HostObject | null {
    const link = parent.links?.[name];
    if (!link) throw notImplemented(`${parent.type}.${clientName(name)}`);
    this.space.gate.check(parent.type, clientName(name));
    return link();
  }

  private item(parent: HostObject, path: ObjectPath): HostObject {
    if (!parent.item) throw notImplemented(`${parent.type}.getItem`);
    const item = parent.item(this.arguments(path.ArgumentInfo)[0]);
    if (!item) throw itemNotFound(`${parent.type}.getItem`);
    return item;
  }
}

/** A method that the host models and the claimed requirement sets include. */
export function findMethod(gate: RequirementGate, object: HostObject, name: string) {
  const method = object.methods?.[name];
  gate.check(object.type, clientName(name));
  if (!method) throw notImplemented(`${object.type}.${clientName(name)}`);
  return method;
}
