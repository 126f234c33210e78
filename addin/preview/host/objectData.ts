// The answer to a load: the asked properties of an object, with objects inside it and items of collections.
import { hostError } from '../workbook/hostError.ts';
import type { LoadQuery } from './batch.ts';
import { type HostObject, missing, publicName, wireName } from './hostObject.ts';

type Tree = Map<string, Tree>;

const ALL = '*';

export function loadedData(object: HostObject, query: LoadQuery = {}): Record<string, unknown> {
  const tree: Tree = new Map();
  for (const path of query.Select ?? []) grow(tree, path);
  for (const path of query.Expand ?? []) grow(tree, `${path}/${ALL}`);
  if ((query.Select ?? []).length === 0) tree.set(ALL, new Map());
  return project(object, tree, query);
}

function grow(tree: Tree, path: string): void {
  let branch = tree;
  for (const part of path.split('/')) {
    const name = publicName(part.trim());
    const next: Tree = branch.get(name) ?? new Map();
    branch.set(name, next);
    branch = next;
  }
}

export function identityOf({ type, target }: HostObject): Record<string, unknown> {
  return { ...type.identity?.(target) };
}

function project(object: HostObject, tree: Tree, query: LoadQuery = {}): Record<string, unknown> {
  return object.type.items
    ? projectCollection(object, tree, query)
    : { ...identityOf(object), ...scalars(object, tree) };
}

/** `name` and `items/name` mean the same for a collection, unless it has such a property itself. */
function projectCollection(object: HostObject, tree: Tree, query: LoadQuery) {
  const own = object.type.properties ?? {};
  const ofItems: Tree = new Map(tree.get('items') ?? []);
  const data: Record<string, unknown> = identityOf(object);
  if (tree.has('items') && ofItems.size === 0) ofItems.set(ALL, new Map());
  for (const [name, branch] of tree) {
    const property = own[name];
    if (property) data[wireName(name)] = property.get(object.target);
    else if (name !== 'items') ofItems.set(name, branch);
  }
  const first = query.Skip ?? 0;
  const all = object.type.items?.(object.target) ?? [];
  const items = all.slice(first, query.Top ? first + query.Top : undefined);
  data['_Items'] = items.map((item, index) =>
    Object.assign(project(item, ofItems), { _Index: first + index }),
  );
  return data;
}

function scalars(object: HostObject, tree: Tree): Record<string, unknown> {
  const { properties = {}, objects = {}, name: typeName } = object.type;
  const data: Record<string, unknown> = {};
  for (const [name, branch] of tree) {
    const property = properties[name];
    const inner = objects[name];
    if (name === ALL) {
      for (const [key, one] of Object.entries(properties)) {
        data[wireName(key)] = one.get(object.target);
      }
    } else if (property) {
      data[wireName(name)] = property.get(object.target);
    } else if (inner) {
      const found = inner(object.target);
      const asked: Tree = branch.size > 0 ? branch : new Map([[ALL, new Map()]]);
      data[wireName(name)] = found && project(found, asked);
    } else {
      throw name === '' ? hostError('InvalidArgument', undefined, typeName) : missing(object, name);
    }
  }
  return data;
}
