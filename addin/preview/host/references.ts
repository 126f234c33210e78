// Objects the add-in keeps over several batches, by the ids handed out for them.
import { hostError } from '../workbook/hostError.ts';
import type { HostObject } from './hostObject.ts';

export interface References {
  readonly keep: (object: HostObject) => null;
  readonly release: (id: string) => null;
  readonly releaseAll: () => null;
  readonly find: (id: string) => HostObject;
  /** `_ReferenceId`, for what is kept. */
  readonly identityOf: (object: HostObject) => { readonly _ReferenceId?: string };
  readonly size: () => number;
}

export function createReferences(): References {
  const kept = new Map<string, HostObject>();
  const ids = new Map<HostObject, string>();
  let lastId = 0;
  const forget = (id: string) => {
    const object = kept.get(id);
    if (!object) return;
    kept.delete(id);
    ids.delete(object);
    object.type.keep?.(object.target, false);
  };
  return {
    keep: (object) => {
      if (ids.has(object)) return null;
      lastId += 1;
      kept.set(`ref${lastId}`, object);
      ids.set(object, `ref${lastId}`);
      object.type.keep?.(object.target, true);
      return null;
    },
    release: (id) => {
      forget(id);
      return null;
    },
    releaseAll: () => {
      for (const id of kept.keys()) forget(id);
      return null;
    },
    find: (id) => {
      const object = kept.get(id);
      if (!object) throw hostError('InvalidReference');
      return object;
    },
    identityOf: (object) => {
      const id = ids.get(object);
      return id === undefined ? {} : { _ReferenceId: id };
    },
    size: () => kept.size,
  };
}
