// One batch under way: object paths become objects, arguments become values and objects.
import { hostError, notImplemented } from '../workbook/hostError.ts';
import { type ArgumentList, type ObjectPath, PATH_TYPE } from './batch.ts';
import { type HostObject, isHostObject, missing, navigate, publicName } from './hostObject.ts';
import type { References } from './references.ts';

export interface Host {
  readonly root: HostObject;
  readonly services: ReadonlyMap<string, HostObject>;
  readonly references: References;
  /** Answers `_RegisterDataChangedEvent` and its like; false for an event that is unknown here. */
  readonly register: (target: string, method: string) => boolean;
}

export interface Run {
  readonly host: Host;
  readonly paths: Readonly<Record<string, ObjectPath>>;
  readonly resolved: Map<number, HostObject | null>;
  readonly traces: number[];
}

/** Each path once per batch, parents first: a method such as `add` must not run twice. */
export function resolve(run: Run, id: number): HostObject | null {
  const known = run.resolved.get(id);
  if (known !== undefined) return known;
  const path = run.paths[id];
  if (!path) throw hostError('InvalidObjectPath');
  const parent = path.ParentObjectPathId ? resolve(run, path.ParentObjectPathId) : undefined;
  // What hangs on a null object is a null object.
  const object = parent === null ? null : follow(run, path, parent);
  run.resolved.set(id, object);
  return object;
}

function follow(run: Run, path: ObjectPath, parent: HostObject | undefined): HostObject | null {
  const name = path.Name ?? '';
  switch (path.ObjectPathType) {
    case PATH_TYPE.root:
      return run.host.root;
    case PATH_TYPE.service: {
      const service = run.host.services.get(name);
      if (!service) throw notImplemented(name);
      return service;
    }
    case PATH_TYPE.reference:
      return run.host.references.find(name);
    case PATH_TYPE.nothing:
      return null;
    default:
      if (!parent) throw hostError('InvalidObjectPath');
      return followFrom(run, path, parent);
  }
}

function followFrom(run: Run, path: ObjectPath, parent: HostObject): HostObject | null {
  const name = path.Name ?? '';
  switch (path.ObjectPathType) {
    case PATH_TYPE.method: {
      const result = call(run, parent, name, path.ArgumentInfo);
      return isHostObject(result) ? result : null;
    }
    case PATH_TYPE.property:
      return navigate(parent, publicName(name));
    case PATH_TYPE.indexer: {
      if (!parent.type.item) throw missing(parent, 'getItem');
      const found = parent.type.item(parent.target, argumentsOf(run, path.ArgumentInfo)[0]);
      if (!found) throw hostError('ItemNotFound', undefined, `${parent.type.name}.getItem`);
      return found;
    }
    default:
      throw notImplemented(`object path ${path.ObjectPathType}`);
  }
}

export function call(
  run: Run,
  object: HostObject,
  name: string,
  list: ArgumentList | undefined,
): unknown {
  const args = argumentsOf(run, list);
  const { references, register } = run.host;
  if (name === '_KeepReference') return references.keep(object);
  if (name === '_RemoveReference') return references.release(String(args[0]));
  if (name === '_RemoveAllReferences') return references.releaseAll();
  if (/^_(Unr|R)egister/.test(name)) {
    const target = object.type.eventTarget?.(object.target);
    if (target === undefined || !register(target, name)) throw missing(object, name);
    return null;
  }
  const method = object.type.methods?.[publicName(name)];
  if (!method) throw missing(object, publicName(name));
  return method(object.target, args);
}

export function argumentsOf(run: Run, list: ArgumentList | undefined): readonly unknown[] {
  const references = list?.ReferencedObjectPathIds ?? [];
  return (list?.Arguments ?? []).map((value, index) => argument(run, value, references[index]));
}

function argument(run: Run, value: unknown, reference: unknown): unknown {
  if (typeof reference === 'number' && reference !== 0) return resolve(run, reference);
  if (Array.isArray(value)) {
    const inner = Array.isArray(reference) ? reference : [];
    // Blocks of values hold nothing but values; looking into every cell would cost more than writing it.
    if (inner.length === 0 && Array.isArray(value[0])) return value;
    return value.map((part, index) => argument(run, part, inner[index]));
  }
  if (typeof value !== 'object' || value === null) return value;
  const parts = Object.entries(value as Readonly<Record<string, unknown>>);
  const [only] = parts;
  if (only?.[0] === '_ObjectPathId') return resolve(run, Number(only[1]));
  return Object.fromEntries(parts.map(([key, part]) => [key, argument(run, part, undefined)]));
}
