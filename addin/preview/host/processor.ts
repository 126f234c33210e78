// Runs a batch against the workbook: actions in order, up to the first that fails.
import { hostError, isHostError, notImplemented } from '../workbook/hostError.ts';
import {
  ACTION_TYPE,
  type Action,
  type Batch,
  type BatchFailure,
  type BatchResult,
} from './batch.ts';
import { publicName, setProperty } from './hostObject.ts';
import { identityOf, loadedData } from './objectData.ts';
import { argumentsOf, call, type Host, type Run, resolve } from './run.ts';

export function runBatch(host: Host, batch: Batch): BatchResult {
  const run: Run = { host, paths: batch.ObjectPaths ?? {}, resolved: new Map(), traces: [] };
  const results: { ActionId: number; Value: unknown }[] = [];
  for (const [index, action] of batch.Actions.entries()) {
    try {
      const value = perform(run, action);
      if (value !== undefined) results.push({ ActionId: action.Id, Value: value });
    } catch (error) {
      // The one catch of the host: whatever goes wrong becomes an error of the add-in's batch.
      return { Results: results, TraceIds: run.traces, Error: failure(run, action, index, error) };
    }
  }
  return { Results: results, TraceIds: run.traces };
}

const HTTP_STATUS: Readonly<Record<string, number>> = {
  AccessDenied: 403,
  ItemNotFound: 404,
  ItemAlreadyExists: 409,
  GeneralException: 500,
  ApiNotFound: 501,
};

function failure(run: Run, action: Action, index: number, thrown: unknown): BatchFailure {
  if (!isHostError(thrown)) console.error(thrown);
  const error = isHostError(thrown) ? thrown : hostError('GeneralException', String(thrown));
  return {
    Code: error.code,
    Message: error.message,
    Location: error.location ?? locationOf(run, action),
    HttpStatusCode: HTTP_STATUS[error.code] ?? 400,
    ActionIndex: index,
  };
}

/** `Worksheet.getRange`: the member on which it failed, as far as it got. */
function locationOf(run: Run, action: Action): string {
  const path = run.paths[action.ObjectPathId];
  const holder = action.Name ? action.ObjectPathId : (path?.ParentObjectPathId ?? 0);
  const type = run.resolved.get(holder)?.type.name;
  const name = publicName(action.Name || path?.Name || '');
  return [type, name].filter(Boolean).join('.');
}

/** What goes into the results; undefined for actions that have none. */
function perform(run: Run, action: Action): unknown {
  if (action.ActionType === ACTION_TYPE.trace) {
    run.traces.push(action.Id);
    return null;
  }
  const object = resolve(run, action.ObjectPathId);
  if (object === null) return null;
  const name = publicName(action.Name ?? '');
  switch (action.ActionType) {
    case ACTION_TYPE.instantiate:
      return { ...identityOf(object), ...run.host.references.identityOf(object) };
    case ACTION_TYPE.load:
      return {
        ...loadedData(object, action.QueryInfo),
        ...run.host.references.identityOf(object),
      };
    case ACTION_TYPE.method:
      return call(run, object, action.Name ?? '', action.ArgumentInfo) ?? null;
    case ACTION_TYPE.set:
      setProperty(object, name, argumentsOf(run, action.ArgumentInfo)[0]);
      return undefined;
    case ACTION_TYPE.update:
      for (const [key, value] of Object.entries(action.ObjectState ?? {})) {
        setProperty(object, publicName(key), value);
      }
      return undefined;
    case ACTION_TYPE.ensureUnchanged:
      return undefined;
    default:
      throw notImplemented(`action ${action.ActionType}`);
  }
}
