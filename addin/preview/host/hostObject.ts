// How this host states what it implements. A class of Office.js is a `HostType`: members by their public
// names, each bound to the workbook. What is not listed fails as ApiNotFound.
import type { HostError } from '../workbook/hostError.ts';
import { hostError, notImplemented } from '../workbook/hostError.ts';

export interface Property<T> {
  get(target: T): unknown;
  set?(target: T, value: unknown): void;
}

export type Arguments = readonly unknown[];

/** Method syntax throughout, so that a HostType of anything can stand in one list. */
export interface HostType<T> {
  readonly name: string;
  /** What the library needs to address the object later: `Id`, or `_Id` where there is no public one. */
  identity?(target: T): Readonly<Record<string, unknown>>;
  readonly properties?: Readonly<Record<string, Property<T>>>;
  readonly objects?: Readonly<Record<string, (target: T) => HostObject | null>>;
  readonly methods?: Readonly<Record<string, (target: T, args: Arguments) => unknown>>;
  /** Properties the library sets by another name than it reads them. */
  readonly aliases?: Readonly<Record<string, string>>;
  /** For collections. */
  items?(target: T): readonly HostObject[];
  item?(target: T, key: unknown): HostObject | null;
  /** `Workbook` or the sheet's id, for objects that have events. */
  eventTarget?(target: T): string;
  /** Starts or stops moving the object along with its cells. */
  keep?(target: T, isKept: boolean): void;
}

export interface HostObject {
  readonly type: HostType<unknown>;
  readonly target: unknown;
}

const knownTypes = new Map<string, HostType<unknown>>();

/** All types made so far, by the names of their classes: what this host implements. */
export function implementedTypes(): ReadonlyMap<string, HostType<unknown>> {
  return knownTypes;
}

export function hostType<T>(type: HostType<T>): (target: T) => HostObject {
  const erased = type as HostType<unknown>;
  knownTypes.set(type.name, erased);
  return (target) => ({ type: erased, target });
}

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === 'object' && value !== null && 'type' in value && 'target' in value;
}

/** On the wire all members start with a capital letter. */
export function publicName(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

export function wireName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

export function missing({ type }: HostObject, name: string): HostError {
  return notImplemented(`${type.name}.${name}`);
}

export function navigate(object: HostObject, name: string): HostObject | null {
  const find = object.type.objects?.[name];
  if (!find) throw missing(object, name);
  return find(object.target);
}

export function setProperty(object: HostObject, name: string, value: unknown): void {
  const { properties = {}, aliases = {} } = object.type;
  const property = properties[aliases[name] ?? name];
  if (!property) throw missing(object, name);
  if (!property.set) throw hostError('InvalidOperation', `${name} cannot be set`);
  property.set(object.target, value);
}
